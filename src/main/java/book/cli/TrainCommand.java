package book.cli;

import book.Home;
import book.Problem;
import book.Suggestion;
import book.jvm.Interruption;
import book.train.FinishedTraining;
import book.train.FirstSteps;
import book.train.ShippedModel;
import book.train.Training;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mapping.trained.Recipe;
import mapping.trained.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book train [NAME]}: the models whose weights the book ships. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "trains a model whose weights the book ships, bit for "
        + "bit (minutes); without NAME, lists them",
        footer = {"", "It may be interrupted: the same command goes on where it stood, and the weights do not differ by a bit.",
            "They are written to datasets/trained/NAME, with a page that says how they came about."})
public final class TrainCommand implements Callable<Integer> {

    /** Work of at most this long is lost when the machine fails. */
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(10);

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the model; none: list them")
    String name;

    @Option(names = "--check", description = "write nothing but compare every bit with the shipped weights; without NAME, train "
            + "the first steps of each model and compare these (seconds)")
    boolean check;

    @Override
    public Integer call() {
        if (name == null) {
            return check ? checkFirstSteps() : list();
        }
        Recipe recipe = recipe();
        ShippedModel shipped = ShippedModel.of(recipe);
        if (check) {
            shipped.requireWhole();
        }
        Training training = training(recipe);
        try (TrainProgress progress = new TrainProgress(recipe.name(), RunProgress.isTerminal())) {
            return run(training, shipped, progress);
        }
    }

    private Recipe recipe() {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Recipe> all = Recipes.all();
        return all.stream().filter(recipe -> recipe.name().equals(wanted)).findFirst().orElseThrow(() -> Problem.usage(
            "There is no trained model " + name + "; the nearest are " + String.join(", ", Suggestion.nearest(wanted, all,
                recipe -> Stream.of(recipe.name())).stream().map(Recipe::name).toList()) + ".",
            "See them all with ./book train."));
    }

    private static Training training(Recipe recipe) {
        return new Training(recipe, Home.target().resolve("train").resolve(recipe.name()), BETWEEN_CHECKPOINTS);
    }

    private int run(Training training, ShippedModel shipped, TrainProgress progress) {
        try (Interruption interruption = new Interruption(progress::lastWords)) {
            FinishedTraining finished = training.run(progress.writingWhole(interruption));
            progress.close();
            return interruption.whole(() -> {
                byte[] weights = finished.weights(training.folder());
                if (check) {
                    compare(training, shipped, finished);
                } else {
                    shipped.write(finished, weights);
                    System.out.printf(Locale.ROOT, "%s: %s %s on the test part; the weights and how they came about are in %s%n",
                        shipped.recipe().name(), shipped.field("metric"), shipped.field("test"), Home.show(shipped.folder()));
                }
                training.forget();
                return 0;
            });
        }
    }

    private static void compare(Training training, ShippedModel shipped, FinishedTraining finished) {
        Optional<String> difference = shipped.difference(finished.state());
        if (difference.isPresent()) {
            training.forget();
            throw Problem.wrong(difference.get(), "What was computed is in " + Home.show(training.folder())
                + "; ./book digest --check tells whether this machine computes as others do.");
        }
        System.out.printf(Locale.ROOT, "%s: every bit is as shipped, after %.1f minutes%n", shipped.recipe().name(),
            finished.seconds() / 60);
    }

    private static int list() {
        Table table = new Table("Model", "Size", "Minutes", "Of processors", "Metric", "Validation", "Test", "", "What it is");
        for (Recipe recipe : Recipes.all()) {
            ShippedModel shipped = ShippedModel.of(recipe);
            String state = training(recipe).isInterrupted() ? "interrupted" : shipped.isThere() ? "shipped" : "not trained yet";
            if (shipped.isThere()) {
                table.row(recipe.name(), DataCommand.size(shipped.size()), shipped.field("minutes"),
                    shipped.field("processor-minutes"), shipped.field("metric"), shipped.field("validation"),
                    shipped.field("test"), state, recipe.title());
            } else {
                table.row(recipe.name(), "–", "–", "–", recipe.metricName(), "–", "–", state, recipe.title());
            }
        }
        System.out.print(table);
        return 0;
    }

    /** Whether the shipped files are whole, and every recipe still begins as it did. */
    private static int checkFirstSteps() {
        for (Recipe recipe : Recipes.all()) {
            ShippedModel shipped = ShippedModel.of(recipe);
            shipped.requireWhole();
            if (!FirstSteps.digest(recipe).equals(shipped.field("first-steps"))) {
                throw Problem.wrong("The first " + FirstSteps.COUNT + " steps of " + recipe.name() + " give other weights than "
                    + "when the shipped ones were trained.",
                    "If that is on purpose, train it anew with ./book train " + recipe.name()
                    + "; if not, ./book digest --check may tell which operation has changed.");
            }
            System.out.println(recipe.name() + ": the files are whole, and the first " + FirstSteps.COUNT
                + " steps give the same bits");
        }
        return 0;
    }
}
