package mapping.tensor;

import java.util.function.Supplier;

/**
 * Computing without remembering how: nothing that is computed inside records its {@link Origin}, so evaluation costs neither
 * the memory nor the time of a graph. Holds for the calling thread. PyTorch: {@code torch.no_grad()}.
 *
 * <pre>{@code
 * Tensor prediction = NoGrad.of(() -> model.apply(x));
 * }</pre>
 */
public final class NoGrad {

    private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

    private NoGrad() {
    }

    /** What {@code computation} gives, without a graph behind it. */
    public static <T> T of(Supplier<T> computation) {
        int[] depth = DEPTH.get();
        depth[0]++;
        try {
            return computation.get();
        } finally {
            depth[0]--;
        }
    }

    /** Runs {@code computation} without recording a graph. */
    public static void run(Runnable computation) {
        of(() -> {
            computation.run();
            return null;
        });
    }

    static boolean isOn() {
        return DEPTH.get()[0] > 0;
    }
}
