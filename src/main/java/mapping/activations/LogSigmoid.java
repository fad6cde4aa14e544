package mapping.activations;

import mapping.tensor.Tensor;

/**
 * ln σ(x), the log-probability behind the binary cross-entropy: nearly x far to the left and nearly 0 far to the right.
 * Section 4.2.1. It is −softplus(−x), which stays finite where the logarithm of a rounded sigmoid would be −∞.
 */
public record LogSigmoid() implements Activation {

    @Override
    public double value(double x) {
        return Math.min(x, 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    @Override
    public double derivative(double x) {
        return Sigmoid.of(-x);
    }

    @Override
    public Tensor apply(Tensor x) {
        return Softplus.mirrored(x, name(), -1, 1);
    }
}
