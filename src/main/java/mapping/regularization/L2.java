package mapping.regularization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * λΣwᵢ². Section 4.3.2 (Tikhonov 1943; Hoerl and Kennard 1970, ridge regression). It pulls at a weight in proportion to its
 * size, so that all shrink and none becomes 0; equal features share their weight. For plain SGD it is the same as a weight decay
 * of 2λ (PyTorch's {@code weight_decay} is the gradient of ½λΣwᵢ²); with momentum and for Adam it is not.
 *
 * @param lambda λ ≥ 0
 */
public record L2(double lambda) implements VectorPenalty {

    public L2 {
        Requirement.notNegative("The λ of L2", lambda);
    }

    @Override
    public double value(double[] w) {
        Requirement.given("The weight", w);
        double sum = 0;
        for (double weight : w) {
            sum += weight * weight;
        }
        return lambda * sum;
    }

    @Override
    public double[] gradient(double[] w) {
        Requirement.given("The weight", w);
        return Arrays.stream(w).map(weight -> 2 * lambda * weight).toArray();
    }

    /** All weights divided by 1 + 2λ · step. */
    @Override
    public double[] proximal(double[] w, double step) {
        Requirement.given("The weight", w);
        return Arrays.stream(w).map(weight -> weight / (1 + 2 * lambda * step)).toArray();
    }

    @Override
    public Tensor apply(Tensor parameter) {
        Requirement.given("The parameter", parameter);
        return parameter.square().sum().mul(lambda);
    }
}
