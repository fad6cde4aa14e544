package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * x to the right of 0 and α(e^(x/α) − 1) to the left: an {@link Elu} that is smooth for every α, since it is the one of
 * α = 1 drawn to another scale. Section 4.2.2 (Barron 2017).
 *
 * @param alpha α &gt; 0, minus the limit at −∞
 */
public record Celu(double alpha) implements Activation {

    public Celu {
        Requirement.positive("The α of CELU", alpha);
    }

    private ExponentialUnit unit() {
        return new ExponentialUnit(1, alpha, 1 / alpha);
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
        return "CELU(" + alpha + ")";
    }
}
