package mapping.tensor;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions that are flat between their jumps. Their slope is 0 where they have one, and PyTorch takes 0 at the jumps too: a
 * gradient arrives as zeros, so that a parameter behind a rounding counts as one that does not matter. Section 8.1.2.
 * NaN stays NaN, also under {@code sign}, where PyTorch gives 0.
 */
final class Rounding {

    private Rounding() {
    }

    static Tensor floor(Tensor a) {
        return flat("floor", a, Math::floor);
    }

    static Tensor ceil(Tensor a) {
        return flat("ceil", a, Math::ceil);
    }

    /** Half to even, as IEEE 754 rounds. */
    static Tensor round(Tensor a) {
        return flat("round", a, Math::rint);
    }

    static Tensor sign(Tensor a) {
        return flat("sign", a, x -> Math.signum(x) + 0.0);     // −0 becomes 0, as in PyTorch
    }

    private static Tensor flat(String operation, Tensor a, DoubleUnaryOperator function) {
        float[] x = a.data();
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) function.applyAsDouble(x[i]);
        }
        return Tensor.computed(operation, y, a.shape(), u -> {
            Arrays.fill(u, 0);
            a.addGradient(u);
        }, a);
    }
}
