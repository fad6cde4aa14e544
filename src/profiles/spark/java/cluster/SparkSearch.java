package cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import mapping.tuning.Experiment;
import mapping.tuning.Search;
import mapping.tuning.Setting;
import mapping.tuning.Trial;
import mapping.tuning.TrialStore;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The trials of a search, spread over a cluster by Apache Spark: the same mapping from points to trials as {@link Search#apply},
 * whatever the number of machines, since a trial's seed comes from its number. Section 5.3.1. What an executor of a cluster of
 * processes must know travels in jars; the experiment brings its data along.
 */
public final class SparkSearch implements AutoCloseable {

    /** An executor's heap, in megabytes. */
    private static final int MEMORY = 512;

    private final JavaSparkContext context;
    private final Path home;

    private SparkSearch(SparkConf configuration, Path home) {
        this.home = home;
        this.context = new JavaSparkContext(configuration);
    }

    /**
     * Connects to a cluster, or starts one of threads within this JVM.
     *
     * @param master as Spark names it: {@code local[2]} for two threads, {@code local[2,4]} if a task may be tried four times,
     *               {@code spark://HOST:7077} for a cluster
     * @param jars   what the machines of a cluster must load: the book's library and this class; none for threads
     */
    public static SparkSearch on(String master, String... jars) {
        return new SparkSearch(configuration(master).setJars(jars), null);
    }

    /**
     * Whether executors can be processes. Not on Java 23 or later: there the Hadoop library of Spark 4.1.0 calls
     * {@code Subject.getSubject}, which Java no longer supports (23 only if asked to), and the executors end at once.
     */
    public static boolean canStartProcesses() {
        return Runtime.version().feature() < 23;
    }

    /**
     * Starts a cluster on this machine: a master, and so many workers with an executor each, which are processes of their own. As
     * Spark's own tests do it, without an installed Spark.
     *
     * @throws UnsupportedOperationException on Java 23 or later, see {@link #canStartProcesses}
     */
    public static SparkSearch ofProcesses(int executors) {
        if (!canStartProcesses()) {
            throw new UnsupportedOperationException("Spark 4.1.0 starts no executors on Java 23 or later; use Java 17 or 21.");
        }
        try {
            Path home = Files.createTempDirectory("spark");
            Files.createDirectory(home.resolve("jars")); // Spark looks for it; the class path is given below
            SparkConf configuration = configuration("local-cluster[" + executors + ",1," + MEMORY + "]")
                .set("spark.executor.memory", MEMORY + "m").set("spark.testing", "true")
                .set("spark.testing.memory", Long.toString((long) MEMORY << 20))
                .set("spark.executor.extraClassPath", classPath())
                .setExecutorEnv("SPARK_SCALA_VERSION", "2.13");
            System.setProperty("spark.testing", "true");
            System.setProperty("spark.test.home", home.toString());
            try {
                return new SparkSearch(configuration, home);
            } finally {
                System.clearProperty("spark.testing");
                System.clearProperty("spark.test.home");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of this JVM, and the places of what a kernel such as IJava has loaded from elsewhere. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>(List.of(System.getProperty("java.class.path")));
        for (Class<?> loaded : List.of(SparkSearch.class, Experiment.class, JavaSparkContext.class)) {
            Path place = Path.of(URI.create(loaded.getProtectionDomain().getCodeSource().getLocation().toString()));
            places.add(Files.isDirectory(place) ? place.toString() : place.resolveSibling("*").toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private static SparkConf configuration(String master) {
        return new SparkConf(false).setMaster(master).setAppName("search").set("spark.ui.enabled", "false")
            .set("spark.task.maxFailures", "4");
    }

    /**
     * Runs the trials that the store does not have, one Spark task each. A task whose executor is lost is given to another one.
     * Each trial is written to the store as soon as it and those before it are there.
     */
    public List<Trial> run(Search search, List<double[]> points, TrialStore store) {
        List<Trial> trials = new ArrayList<>();
        Map<Integer, JavaFutureAction<List<Trial>>> running = new LinkedHashMap<>();
        for (int k = 0; k < points.size(); k++) {
            Setting setting = search.space().apply(points.get(k));
            Trial known = store.find(k, setting);
            trials.add(known);
            if (known == null) {
                int number = k;
                long seed = search.seed();
                Experiment experiment = search.experiment();
                running.put(k, context.parallelize(List.of(setting), 1)
                    .map(each -> experiment.trial(number, each, seed)).collectAsync());
            }
        }
        running.forEach((number, trial) -> {
            trials.set(number, result(trial));
            store.add(trials.get(number));
        });
        return trials;
    }

    private static Trial result(JavaFutureAction<List<Trial>> trial) {
        try {
            return trial.get().get(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was interrupted; finished trials are in the store.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A trial failed on the cluster: " + e.getCause().getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (home == null) {
            context.close();
        } else {
            closeProcesses();
        }
    }

    /**
     * Without standard error. While a worker stops, its thread "worker-cleanup-thread" deletes the folders of the executors; if it
     * ends after its pool was told to, it prints that the pool takes no work any more. Nothing is lost by that, least of all a
     * trial. Real failures are exceptions.
     */
    private void closeProcesses() {
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            context.close();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("worker-cleanup-thread")) {
                    thread.join(2_000);
                }
            }
            Files.deleteIfExists(home.resolve("jars"));
            Files.deleteIfExists(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.setErr(err);
        }
    }
}
