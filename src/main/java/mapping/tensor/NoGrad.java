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

    private static final Scope SCOPE = new Scope();

    private NoGrad() {
    }

    /** Returns the result of {@code computation}, without a graph behind it. */
    public static <T> T of(Supplier<T> computation) {
        return SCOPE.of(computation);
    }

    /** Runs {@code computation} without recording a graph. */
    public static void run(Runnable computation) {
        SCOPE.run(computation);
    }

    static boolean isOn() {
        return SCOPE.isOn();
    }
}
