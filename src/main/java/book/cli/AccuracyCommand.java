package book.cli;

import book.Problem;
import book.bench.Classifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mapping.data.sets.FashionMnist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book accuracy}: whether the engine learns as well as others, on all of Fashion-MNIST. */
@Command(name = "accuracy", description = "trains an MLP and a CNN on all of Fashion-MNIST from several seeds and compares the "
        + "accuracy on the test set with what others publish (minutes)")
public final class AccuracyCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", defaultValue = "all", description = "mlp, cnn or all (default: ${DEFAULT-VALUE})")
    String model;

    @Option(names = "--seeds", defaultValue = "3", description = "how many runs (default: ${DEFAULT-VALUE})")
    int seeds;

    @Option(names = "--epochs", description = "of each run (default: 12)")
    Integer epochs;

    @Override
    public Integer call() {
        List<String> names = model.equals("all") ? List.of("mlp", "cnn") : List.of(model);
        if (!Classifier.ALL.keySet().containsAll(names) || seeds < 1 || epochs != null && epochs < 1) {
            throw Problem.usage("There is no run of \"" + model + "\" with " + seeds + " seeds"
                + (epochs == null ? "." : " and " + epochs + " epochs."),
                "Name mlp, cnn or all, and at least one seed and one epoch.");
        }
        boolean met = true;
        for (String name : names) {
            met &= run(Classifier.ALL.get(name), FashionMnist.train(), FashionMnist.test());
        }
        return met ? 0 : Problem.Kind.WRONG.exitCode;
    }

    private boolean run(Classifier classifier, FashionMnist train, FashionMnist test) {
        int wanted = epochs == null ? classifier.epochs() : epochs;
        List<Double> all = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            String label = classifier.name() + ", seed " + seed + ", ";
            all.add(classifier.train(seed, wanted, train, test, epoch -> System.out.println(label + epoch)));
        }
        double least = all.stream().mapToDouble(x -> x).min().orElseThrow();
        double mean = all.stream().mapToDouble(x -> x).average().orElseThrow();
        System.out.printf(Locale.ROOT, "%s with %,d parameters: accuracy %.4f on the test set, mean of %d seeds, the least %.4f; "
            + "expected is %.2f or more: %s%n", classifier.name(), classifier.parameters(), mean, seeds, least,
            classifier.target(), least >= classifier.target() ? "met" : "MISSED");
        return least >= classifier.target();
    }
}
