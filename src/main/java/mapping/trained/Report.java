package mapping.trained;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mapping.Requirement;
import mapping.evaluation.Runs;

/**
 * What the training of a shipped model measured, as its README says it: the mapping name ↦ numbers. Section 6.1.1. The command
 * {@code ./book train NAME} writes them once, at its end; a page that compares models which it has no time to train reads them
 * here.
 *
 * @param name             of the model
 * @param parameters       their number
 * @param processorMinutes that the training took
 * @param validation       the metric on the part by which settings were chosen
 * @param test             the metric on the test part, evaluated once
 */
public record Report(String name, int parameters, double processorMinutes, double validation, double test) {

    private static final String FILE = "README.md";

    /**
     * The report of a shipped model.
     *
     * @throws IllegalArgumentException if there is no recipe of this name, or its page lacks a number
     * @throws IllegalStateException    if the model has not been trained yet
     */
    public static Report of(String name) {
        return of(Recipes.named(name), Trained.folder(name));
    }

    /** The same of any recipe and any folder. */
    public static Report of(Recipe recipe, Path folder) {
        Path page = Requirement.given("The folder", folder).resolve(FILE);
        String name = Requirement.given("The recipe", recipe).name();
        if (Files.notExists(page)) {
            throw new IllegalStateException("The model " + name + " must be trained before its report is read, and there is no "
                + "file " + page + ". The command \"./book train " + name + "\" makes it.");
        }
        try {
            String text = Files.readString(page);
            return new Report(name, (int) number(text, "parameters", page), number(text, "processor-minutes", page),
                number(text, "validation", page), number(text, "test", page));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + page + ": " + e.getMessage() + ".", e);
        }
    }

    /** The test metrics of several runs, in their order. */
    public static Runs tests(String title, String... names) {
        double[] tests = new double[Requirement.given("The names", names).length];
        for (int i = 0; i < names.length; i++) {
            tests[i] = of(names[i]).test;
        }
        return Runs.of(title, tests);
    }

    private static double number(String text, String field, Path page) {
        String key = field + ": ";
        return text.lines().filter(line -> line.startsWith(key)).findFirst().map(line -> line.substring(key.length()))
            .filter(value -> value.matches("[0-9]+(\\.[0-9]+)?")).map(Double::parseDouble)
            .orElseThrow(() -> new IllegalArgumentException("The page " + page + " must have a line \"" + field
                + ": NUMBER\", got none."));
    }
}
