package mapping.activations;

import mapping.Differentiable;
import mapping.Linearization;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * A function ℝ → ℝ that a network applies to each element by itself; section 4.2. It has no parameters and keeps the shape.
 * As a layer it works on tensors, in single precision; {@link #value} and {@link #derivative} are the same function in double
 * precision, for plots and for checking by hand. One of your own: {@link Activations#of}.
 */
public interface Activation extends SameSpace {

    /** f(x). */
    double value(double x);

    /** f′(x); at a corner the slope that PyTorch takes. */
    double derivative(double x);

    /** f of each element. */
    @Override
    default Tensor apply(Tensor x) {
        return Requirement.given("The argument", x).map(name(), this::value, this::derivative);
    }

    /** f as a differentiable mapping of one number. */
    default Differentiable<Double, Double> scalar() {
        return Differentiable.of(name(), Space.reals(), Space.reals(), x -> {
            double slope = derivative(x);
            return new Linearization<>(value(x), u -> slope * u);
        });
    }
}
