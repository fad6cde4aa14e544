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

    private static final int LAST_WORDS = 2000;

    /** Kept, because looking for it takes seconds. */
    private static PythonTorch known;

    /** Returns the first that can be compared with, else the first that is there, else none. */
    static synchronized PythonTorch here(Path script) {
        if (known == null) {
            known = first(script);
        }
        return known;
    }

    static PythonTorch first(Path script) {
        PythonTorch slow = null;
        for (String python : PYTHONS) {
            PythonTorch found = new PythonTorch(python, setUp(python, script));
            if (found.refusal().isEmpty()) {
                return found;
            }
            slow = slow == null && found.setup != null ? found : slow;
        }
        return slow == null ? new PythonTorch("", null) : slow;
    }

    private static SetUp setUp(String python, Path script) {
        ProcessBuilder program = new ProcessBuilder(python, script.toString());
        Peer.OPENBLAS_SETTINGS.forEach(program.environment()::remove);
        try (Conversation<SetUp> process = Conversation.with(program, SetUp.class, LAST_WORDS)) {
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
