package book.bench;

import book.Home;
import book.Problem;
import book.bench.work.SetUp;
import book.jvm.Conversation;
import book.jvm.Deadline;
import book.jvm.Java;
import book.libraries.Libraries;
import book.libraries.Profile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The libraries that the engine is compared with. Their programs are in {@code src/bench}. */
public enum Peer {

    /** Matrix products in assembler; its Java names come from Bytedeco. */
    OPENBLAS("OpenBLAS", "OpenBlas"),
    /** Measured only if this machine's Python has it. */
    PYTORCH("PyTorch", "pytorch"),
    /** Deep Java Library, on PyTorch's native code. */
    DJL("DJL", "Djl"),
    /** TensorFlow's graph from Java. */
    TENSORFLOW("TensorFlow Java", "TensorFlow"),
    /** Deeplearning4j. */
    DL4J("DL4J", "Dl4j"),
    /** Machine learning in Java, double precision. */
    SMILE("Smile", "Smile");

    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");
    private static final Duration IMPORT = Duration.ofSeconds(60);

    /** Settings with which this user may make OpenBLAS take this processor, or its cache, for another. */
    private static final List<String> OPENBLAS_SETTINGS = List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

    /**
     * The C library returns freed memory to the system at once. Where a new page is expensive, as in a virtual machine, that
     * makes a step of PyTorch six times as long. The JVM keeps its memory, so a peer may keep its own.
     */
    private static final Map<String, String> KEPT_MEMORY =
            Map.of("MALLOC_TRIM_THRESHOLD_", "2000000000", "MALLOC_MMAP_THRESHOLD_", "1000000000");

    /** Kept, because looking for it takes seconds. */
    private static Python knownPython;

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
        List<String> command = new ArrayList<>(this == PYTORCH ? List.of(python().program(), source("python/" + program + ".py").toString())
                : java(fetch));
        command.addAll(List.of(work));
        Map<String, String> environment = new TreeMap<>();
        OPENBLAS_SETTINGS.forEach(setting -> environment.put(setting, ""));
        String count = Integer.toString(threads);
        environment.putAll(Map.of("OPENBLAS_NUM_THREADS", count, "OMP_NUM_THREADS", count, "MKL_NUM_THREADS", count));
        environment.putAll(KEPT_MEMORY);
        if (this == PYTORCH) {
            environment.putAll(python().mend());
        }
        return new Contestant(label, command, environment);
    }

    private static Path source(String name) {
        Path file = Home.root().resolve("src/bench").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NotMeasured(Home.show(file) + " is not in this copy of the book.");
        }
        return file;
    }

    /** Returns the command that runs the peer's source file with Java's launcher, its libraries before the book's. */
    private List<String> java(boolean fetch) {
        String source = source("java/" + program + ".java").toString();
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

    /**
     * A Python that has PyTorch.
     *
     * @param setup what its PyTorch stands on
     */
    private record Python(String program, SetUp setup) {

        /** OpenBLAS goes by a processor's number. If it does not know that, it is told by name what the processor can do. */
        Map<String, String> mend() {
            Processor here = Processor.here();
            return Blas.under(setup).mistakes(here) ? Map.of("OPENBLAS_CORETYPE", here.openBlasCore()) : Map.of();
        }
    }

    /** Returns the first Python of this machine that has PyTorch. */
    private static synchronized Python python() {
        if (knownPython != null) {
            return knownPython;
        }
        for (String python : PYTHONS) {
            SetUp setup = setup(python);
            if (setup != null) {
                knownPython = new Python(python, setup);
                return knownPython;
            }
        }
        throw new NotMeasured("No Python of this machine has torch.");
    }

    /** Returns what the PyTorch of a Python stands on, or null if it has none. */
    private static SetUp setup(String python) {
        ProcessBuilder program = new ProcessBuilder(python, source("python/machine.py").toString());
        OPENBLAS_SETTINGS.forEach(program.environment()::remove);
        try (Conversation<SetUp> process = Conversation.with(program, SetUp.class, 0)) {
            return process.hear(Deadline.in(IMPORT)).orElse(null);
        } catch (IOException | TimeoutException e) {
            return null; // There is no such Python, or it does not answer: the next one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
