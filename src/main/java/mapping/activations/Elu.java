package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * x to the right of 0 and α(eˣ − 1) to the left: negative values bring the mean of the outputs near 0. Section 4.2.2
 * (Clevert et al. 2016).
 *
 * @param alpha α, minus the limit at −∞; 1 makes the function smooth
 */
public record Elu(double alpha) implements Activation {

    public Elu {
        Requirement.finite("The α of elu", alpha);
    }

    private ExponentialUnit unit() {
        return new ExponentialUnit(1, alpha, 1);
    }

    @Override
    public double value(double x) {
        return unit().value(x);
    }

    @Override
    public double derivative(double x) {
        return unit().derivative(x);
    }

    @Override
    public Tensor apply(Tensor x) {
        return unit().apply(x, name());
    }

    @Override
    public String name() {
        return "ELU(" + alpha + ")";
    }
}
