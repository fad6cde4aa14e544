package book.cli;

import book.Home;
import book.Problem;
import book.jvm.ChildProcess;
import book.jvm.Java;
import book.jvm.VectorModule;
import book.libraries.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./book tune}: the search of section 5.3.1 on a cluster of Apache Spark. */
@Command(name = "tune", mixinStandardHelpOptions = true, description = "searches settings of a small network on a Spark cluster",
        footer = {"", "Stopped, it goes on where it was; the best trial does not depend on the cluster."})
final class TuneCommand implements Callable<Integer> {

    private static final String MASTER = "local(\\[([1-9]\\d{0,3}|\\*)])?|spark://[^/:]+:\\d+(,[^/:]+:\\d+)*|k8s://.+|yarn";

    @Option(names = "--master", paramLabel = "URL", defaultValue = "local[2]",
            description = "Spark's master: spark://HOST:7077, or local[N] for N threads of this machine (${DEFAULT-VALUE})")
    private String master;

    @Option(names = "--trials", paramLabel = "N", defaultValue = "24", description = "how many trials in all (${DEFAULT-VALUE})")
    private int trials;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (trials < 1) {
            throw Problem.usage("The number of trials must be at least 1, got " + trials + ".", "24 take a few minutes.");
        }
        if (!master.matches(MASTER)) {
            throw Problem.usage("--master " + master + " is no master of Spark.",
                    "Write local[2] for two threads of this machine, or spark://HOST:7077.");
        }
        Path file = Home.target().resolve("tune/trials.txt");
        Libraries libraries = Libraries.of("spark");
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(VectorModule.option());
        command.addAll(libraries.options());
        command.addAll(Java.settings());
        command.addAll(List.of("-cp", libraries.behind(Java.classPath()), "cluster.Tune", master, Integer.toString(trials),
                file.toString()));
        command.addAll(forTheCluster(libraries));
        try (ChildProcess process = ChildProcess.start(new ProcessBuilder(command).inheritIO())) {
            return process.exitCode() == 0 ? 0 : 1;
        }
    }

    /** Returns the jars that other machines need: the library, and the code that runs on Spark. */
    private List<String> forTheCluster(Libraries libraries) {
        return master.startsWith("local[") ? List.of() : Stream.concat(Stream.of(Home.target().resolve("mapping.jar").toString()),
                libraries.entries().stream().filter(each -> each.endsWith("book-spark.jar")))
                .filter(each -> Files.exists(Path.of(each))).toList();
    }
}
