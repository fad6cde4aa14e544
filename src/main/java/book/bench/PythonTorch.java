package book.bench;

import book.bench.work.SetUp;
import book.jvm.Conversation;
import book.jvm.Deadline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * The PyTorch of a Python on this machine.
 *
 * @param program the Python; empty if none has PyTorch
 * @param setup   what its PyTorch stands on; null if there is none
 */
record PythonTorch(String program, SetUp setup) {

    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");
    private static final Duration IMPORT = Duration.ofSeconds(60);

    /** Kept, because looking for it takes seconds. */
    private static PythonTorch known;

    /** Returns the first that can be compared with, else the first that is there, else none. */
    static synchronized PythonTorch here(Path script) {
        for (int i = 0; i < PYTHONS.size() && (known == null || !known.refusal().isEmpty()); i++) {
            PythonTorch found = new PythonTorch(PYTHONS.get(i), setUp(PYTHONS.get(i), script));
            known = found.setup != null && (known == null || found.refusal().isEmpty()) ? found : known;
        }
        known = known == null ? new PythonTorch("", null) : known;
        return known;
    }

    private static SetUp setUp(String python, Path script) {
        ProcessBuilder program = new ProcessBuilder(python, script.toString());
        Peer.OPENBLAS_SETTINGS.forEach(program.environment()::remove);
        try (Conversation<SetUp> process = Conversation.with(program, SetUp.class, 0)) {
            return process.hear(Deadline.in(IMPORT)).orElse(null);
        } catch (IOException | TimeoutException e) {
            return null; // There is no such Python, or it does not answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Returns why it would be no fair peer and what to do; empty if it is one. */
    String refusal() {
        if (setup == null) {
            return "No Python of this machine has torch; install it (Debian: apt-get install python3-torch "
                    + "libopenblas0-pthread).";
        }
        Blas blas = Blas.under(setup);
        return !blas.isReference() ? "" : "PyTorch " + setup.version() + " of " + program + " stands on the reference BLAS ("
                + blas.file() + "), which is ten times slower than others; install OpenBLAS for it "
                + "(Debian: apt-get install libopenblas0-pthread).";
    }

    /** Returns which Python it is. */
    String place() {
        return "Python " + setup.python();
    }
}
