package mapping.activations;

import mapping.Requirement;
import mapping.layers.Rectifier;
import mapping.tensor.Tensor;

/**
 * max(0, x), the rectified linear unit: it does not saturate to the right and costs one comparison. Section 4.2.2
 * (Fukushima 1969; Nair and Hinton 2010; Glorot et al. 2011). Its slope is 0 to the left and at 0, so that a unit that is
 * negative for every example is dead and stays so.
 */
public record Relu() implements Activation, Rectifier {

    @Override
    public double value(double x) {
        return Math.max(0, x);
    }

    @Override
    public double derivative(double x) {
        return x > 0 ? 1 : Double.isNaN(x) ? x : 0;
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.relu();
    }

    @Override
    public String name() {
        return "ReLU";
    }
}
