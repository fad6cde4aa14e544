package mapping.activations;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * tanh x = 2σ(2x) − 1: a {@link Sigmoid} from −1 to 1, through the origin with slope 1. Section 4.2.1. Its outputs are centred,
 * which helps the layer behind it (LeCun et al. 1998, "Efficient BackProp").
 */
public record Tanh() implements Activation {

    @Override
    public double value(double x) {
        return StrictMath.tanh(x);
    }

    /** 1 / cosh² x, which is 1 − tanh² x without the cancellation. */
    @Override
    public double derivative(double x) {
        double cosh = StrictMath.cosh(x);
        return 1 / (cosh * cosh);
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.tanh();
    }
}
