package mapping.scalar;

import mapping.Differentiable;
import mapping.Linearization;
import mapping.Mapping;
import mapping.Space;

/**
 * A formula in one variable, written once for every kind of number. Section 3.1.1.
 *
 * <pre>{@code
 * class Wave implements ScalarFunction {
 *     public <T extends Scalar<T>> T apply(T x) { return x.times(x.times(0.15 * Math.PI).cos()); }
 * }
 * }</pre>
 *
 * <p>It is a differentiable mapping ℝ → ℝ: evaluated on {@link Real}, linearized by reverse mode on {@link Value}.
 */
public interface ScalarFunction extends Differentiable<Double, Double> {

    /** The formula. */
    <T extends Scalar<T>> T apply(T x);

    @Override
    default Double apply(Double x) {
        return apply(new Real(x)).value();
    }

    @Override
    default Linearization<Double, Double> at(Double x) {
        double slope = ReverseMode.derivative(this, x);
        Mapping<Double, Double> pullback = cotangent -> cotangent * slope;
        return new Linearization<>(apply(x), pullback);
    }

    @Override
    default Space domain() {
        return Space.reals();
    }

    @Override
    default Space codomain() {
        return Space.reals();
    }
}
