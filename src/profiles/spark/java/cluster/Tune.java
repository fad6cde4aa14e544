package cluster;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mapping.data.Dataset;
import mapping.data.Split;
import mapping.data.sets.Digits;
import mapping.tuning.Dimension;
import mapping.tuning.NetworkExperiment;
import mapping.tuning.Search;
import mapping.tuning.SearchSpace;
import mapping.tuning.Trial;
import mapping.tuning.TrialStore;

/**
 * The program of {@code ./book tune}: random search for the settings of a small network that reads digits, on a cluster of Spark.
 * Its arguments are the master, the number of trials, the file that keeps them and the jars that the cluster must load. Section
 * 5.3.1.
 */
public final class Tune {

    private static final int EPOCHS = 10;

    private Tune() {
    }

    /** The space of section 5.3. */
    static SearchSpace space() {
        return SearchSpace.of(Dimension.logUniform("rate", 1e-3, 3), Dimension.uniform("momentum", 0, 0.95),
            Dimension.choice("batch", 32, 64, 128, 256), Dimension.whole("width", 8, 64));
    }

    public static void main(String[] arguments) {
        Digits digits = Digits.load();
        Split parts = Split.byGroups(digits.forms(), 7, 0);
        Dataset all = digits.dataset();
        Search search = new Search(space(),
            NetworkExperiment.of(all.select(parts.train()), all.select(parts.validation()), EPOCHS), 1);
        TrialStore store = TrialStore.open(Path.of(arguments[2]));
        int known = store.trials().size();
        List<Trial> trials;
        try (SparkSearch cluster = SparkSearch.on(arguments[0], Arrays.copyOfRange(arguments, 3, arguments.length))) {
            trials = cluster.run(search, search.space().random(Integer.parseInt(arguments[1]), 1), store);
        }
        System.out.println(trials.size() + " trials, " + Math.min(known, trials.size()) + " of them from " + arguments[2]);
        System.out.println("Best: " + Trial.best(trials));
    }
}
