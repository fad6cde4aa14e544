package book.bench;

import book.Home;
import book.Problem;
import book.jvm.Java;
import book.libraries.Libraries;
import book.libraries.Profile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The libraries that the engine is compared with. Their programs are in {@code src/bench}. */
public enum Peer {

    /** Matrix products in assembler; its Java names come from Bytedeco. */
    OPENBLAS("OpenBLAS", "OpenBlas"),
    /** That of this machine's Python; without a fair one, DJL's. */
    PYTORCH("PyTorch", "pytorch"),
    /** Deep Java Library, on PyTorch's native code. */
    DJL("DJL", "Djl"),
    /** TensorFlow's graph from Java. */
    TENSORFLOW("TensorFlow Java", "TensorFlow"),
    /** Deeplearning4j. */
    DL4J("DL4J", "Dl4j"),
    /** Machine learning in Java, double precision. */
    SMILE("Smile", "Smile");

    /** The setting by which OpenBLAS is told the processor. */
    static final String CORE = "OPENBLAS_CORETYPE";

    /** Settings with which this user may make OpenBLAS take this processor, or its cache, for another. */
    static final List<String> OPENBLAS_SETTINGS = List.of(CORE, "OPENBLAS_L2_SIZE");

    /**
     * The C library returns freed memory to the system at once. Where a new page is expensive, as in a virtual machine, that
     * makes a step of PyTorch six times as long. The JVM keeps its memory, so a peer may keep its own.
     */
    private static final Map<String, String> KEPT_MEMORY =
            Map.of("MALLOC_TRIM_THRESHOLD_", "2000000000", "MALLOC_MMAP_THRESHOLD_", "1000000000");

    /** The work of PyTorch that DJL can do, and its programs. */
    private static final Map<String, String> OF_DJL = Map.of("mlp", "Djl", "cnn", "Djl", "steps", "DjlSteps");

    private final String label;
    private final String program;

    Peer(String label, String program) {
        this.label = label;
        this.program = program;
    }

    /** Returns its name in the table. */
    public String label() {
        return label;
    }

    /** Returns its name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the profile that has its libraries: DJL is the Java side of PyTorch. */
    private String profile() {
        return this == DJL ? "pytorch" : key();
    }

    /** Returns all keys, for a message. */
    public static String keys() {
        return Arrays.stream(values()).map(Peer::key).collect(Collectors.joining(", "));
    }

    /**
     * Returns the peer's program for some work on that many threads.
     *
     * @param fetch whether missing libraries may be fetched
     * @throws NotMeasured if it cannot run here; the message says why
     */
    Contestant contestant(int threads, boolean fetch, String... work) {
        return this == PYTORCH ? pyTorch(threads, fetch, work) : contestant(java(program, fetch), "", threads, work);
    }

    /**
     * Returns Python's PyTorch. If there is none, or only one that would be an unfair peer, DJL's PyTorch takes its place, where
     * it can do the work.
     */
    private Contestant pyTorch(int threads, boolean fetch, String... work) {
        PythonTorch python = PythonTorch.here(source("python/machine.py"));
        String refusal = python.refusal();
        if (refusal.isEmpty()) {
            return contestant(List.of(python.program(), source("python/" + program + ".py").toString()), python.place(), threads,
                    work);
        }
        if (!OF_DJL.containsKey(work[0])) {
            throw new NotMeasured(refusal);
        }
        try {
            return DJL.contestant(DJL.java(OF_DJL.get(work[0]), fetch), "It takes the place of Python's. " + refusal, threads,
                    work);
        } catch (NotMeasured e) {
            throw new NotMeasured(refusal + " DJL's PyTorch could take its place. " + e.getMessage());
        }
    }

    private Contestant contestant(List<String> program, String place, int threads, String... work) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(work));
        Map<String, String> environment = new TreeMap<>();
        OPENBLAS_SETTINGS.forEach(setting -> environment.put(setting, ""));
        String count = Integer.toString(threads);
        environment.putAll(Map.of("OPENBLAS_NUM_THREADS", count, "OMP_NUM_THREADS", count, "MKL_NUM_THREADS", count));
        environment.putAll(KEPT_MEMORY);
        if (this == DL4J) {
            environment.put(CORE, Processor.here().openBlasCore()); // its OpenBLAS, 0.3.19 of 2021, knows no later processor
        }
        return new Contestant(label, command, environment, place);
    }

    private static Path source(String name) {
        Path file = Home.root().resolve("src/bench").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NotMeasured(Home.show(file) + " is not in this copy of the book.");
        }
        return file;
    }

    /** Returns the command that runs the peer's source file with Java's launcher, its libraries before the book's. */
    private List<String> java(String name, boolean fetch) {
        String source = source("java/" + name + ".java").toString();
        Profile profile = Profile.named(profile());
        if (!profile.isFetched() && !fetch) {
            throw new NotMeasured("Its libraries (" + profile.megabytes() + " MB) are not here; ./book profile "
                    + profile() + " fetches them.");
        }
        Libraries libraries = libraries(profile);
        List<String> command = new ArrayList<>(List.of(Java.program()));
        command.addAll(Java.settings());
        command.addAll(libraries.options());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, libraries.entries()) + File.pathSeparator
                + Java.classPath(), source));
        return command;
    }

    private static Libraries libraries(Profile profile) {
        try {
            return profile.fetch();
        } catch (Problem e) {
            throw new NotMeasured(e.getMessage());
        }
    }
}
