package book.train;

import book.data.DataSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mapping.Space;
import mapping.data.Batches;
import mapping.data.files.Datasets;
import mapping.layers.Layer;
import mapping.layers.Summary;
import mapping.trained.Recipe;
import mapping.trained.Trained;
import mapping.training.History;

/**
 * The README of a trained model, written from the recipe's own objects and from what its training measured.
 *
 * @param digest     SHA-256 sum of the file of weights
 * @param firstSteps the digest of {@link FirstSteps}
 */
record ModelPage(FinishedTraining training, String digest, String firstSteps) {

    String text() {
        Map<String, Double> validation = training.validation();
        Map<String, Double> test = training.test();
        return String.join("\n", List.of("---", frontMatter(validation, test), "---", "# " + recipe().name(), "",
            opening(), "", "```java", "Layer model = Trained.load(\"" + recipe().name() + "\");", "```", "",
            "| part | examples | " + recipe().metricName() + " | loss |", "|---|---|---|---|",
            row("validation, by which settings are chosen", training.data().validation(), validation),
            row("test, evaluated once, at the end", training.data().test(), test), "",
            "## How it was trained", "", recipeTable(), "", "## Architecture", "", "```text", architecture(), "```", "",
            "## The same bits", "", bits(), "", "## Data and licence", "", licence(), ""));
    }

    private Recipe recipe() {
        return training.recipe();
    }

    private String frontMatter(Map<String, Double> validation, Map<String, Double> test) {
        return String.join("\n",
            "title: " + recipe().title(),
            "licence: " + recipe().licence(),
            "source: ./book train " + recipe().name(),
            "parameters: " + parameters(),
            "minutes: " + decimal(training.seconds() / 60, 1),
            "processor-minutes: " + decimal(training.processorsSeconds() / 60, 1),
            "metric: " + recipe().metricName(),
            "validation: " + decimal(validation.get(recipe().metricName()), 4),
            "test: " + decimal(test.get(recipe().metricName()), 4),
            "sha256: " + digest,
            "first-steps: " + firstSteps);
    }

    private String opening() {
        return String.format(Locale.ROOT, "%s%s with %,d parameters, for section%s %s of the book. The command `./book train %s` "
            + "computes%nits weights and writes this page; all numbers here are measured by it. A cell loads it with a line:",
            recipe().title().substring(0, 1).toUpperCase(Locale.ROOT), recipe().title().substring(1), parameters(),
            recipe().sections().size() == 1 ? "" : "s", String.join(", ", recipe().sections()), recipe().name())
            .replace(System.lineSeparator(), "\n");
    }

    private String row(String part, Batches batches, Map<String, Double> values) {
        return String.format(Locale.ROOT, "| %s | %,d | %s | %s |", part, batches.dataset().count(),
            decimal(values.get(recipe().metricName()), 4), decimal(values.get(History.VALIDATION_LOSS), 4));
    }

    private String recipeTable() {
        int steps = recipe().steps(training.data());
        return String.join("\n", "| | |", "|---|---|",
            "| recipe | `" + recipe().getClass().getName() + "` |",
            "| seed | " + recipe().seed() + " |",
            "| training part | " + training.data().train() + " |",
            "| loss | `" + recipe().loss() + "` |",
            "| update rule | `" + recipe().rule() + "` |",
            "| learning rate | `" + recipe().schedule(steps) + "` |",
            String.format(Locale.ROOT, "| length | %d epochs, %,d steps |", recipe().epochs(), steps),
            String.format(Locale.ROOT, "| time | %.1f minutes with %d cores, of which it had %.2f on average: %.1f minutes of "
                + "processors in all; Java %d |", training.seconds() / 60, Runtime.getRuntime().availableProcessors(),
                training.processorsSeconds() / training.seconds(), training.processorsSeconds() / 60,
                Runtime.version().feature()));
    }

    private String architecture() {
        return Summary.of(training.trainer().model(), Space.reals(recipe().example())).toString().stripTrailing();
    }

    private String bits() {
        return String.format(Locale.ROOT, "`%s` is a checkpoint of the model alone. Its SHA-256 sum is%n`%s`,%nwith any number "
            + "of threads, with and without vector instructions and on any JDK from 17 on. `./book train %s --check`%ncomputes "
            + "all steps again and compares every bit; `./book train --check` does so for the first %d steps of each model, "
            + "after%nwhich the digest of the weights is `%s`.",
            Trained.WEIGHTS, digest, recipe().name(), FirstSteps.COUNT, firstSteps).replace(System.lineSeparator(), "\n");
    }

    private String licence() {
        String data = recipe().dataSets().stream().map(name -> {
            DataSet set = new DataSet(Datasets.root().resolve(name));
            return "[" + set.field("title") + "](../../" + name + "/README.md) (" + set.field("licence") + ")";
        }).collect(Collectors.joining(", "));
        return "Trained on " + data + ".\nThe weights contain none of the data; their licence is " + recipe().licence() + ".";
    }

    private int parameters() {
        Layer model = training.trainer().model();
        return model.parameters().stream().mapToInt(parameter -> parameter.numel()).sum();
    }

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
