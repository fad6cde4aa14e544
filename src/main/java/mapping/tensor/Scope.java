package mapping.tensor;

import java.util.function.Supplier;
import mapping.Requirement;

/**
 * A mode of computing that holds inside a computation and nowhere else, for the calling thread: {@link NoGrad} and
 * {@link Anomaly} are two. One may lie inside another of its kind; the mode ends with the outermost.
 */
public final class Scope {

    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[1]);

    /** Returns the result of {@code computation}, inside which the mode is on. */
    public <T> T of(Supplier<T> computation) {
        Requirement.given("The computation", computation);
        int[] here = depth.get();
        here[0]++;
        try {
            return computation.get();
        } finally {
            here[0]--;
        }
    }

    /** Runs {@code computation}, inside which the mode is on. */
    public void run(Runnable computation) {
        Requirement.given("The computation", computation);
        of(() -> {
            computation.run();
            return null;
        });
    }

    /** Whether the calling thread is inside. */
    public boolean isOn() {
        return depth.get()[0] > 0;
    }
}
