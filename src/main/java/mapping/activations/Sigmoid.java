package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * σ(x) = 1 / (1 + e⁻ˣ), the logistic function: from ℝ to (0, 1), a probability from its log-odds. Section 4.2.1. Its slope
 * σ(x)(1 − σ(x)) is at most ¼ and vanishes on both sides, where the unit is saturated and hardly learns.
 */
public record Sigmoid() implements Activation {

    @Override
    public double value(double x) {
        return of(x);
    }

    @Override
    public double derivative(double x) {
        return of(x) * of(-x);
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.sigmoid();
    }

    /** σ(x), precise on both sides. */
    static double of(double x) {
        double small = StrictMath.exp(-Math.abs(x));
        return x < 0 ? small / (1 + small) : 1 / (1 + small);
    }
}
