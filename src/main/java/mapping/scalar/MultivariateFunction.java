package mapping.scalar;

import java.util.Arrays;
import java.util.List;
import mapping.Differentiable;
import mapping.Linearization;
import mapping.Mapping;
import mapping.Space;

/**
 * A formula in several variables with one number as its value, written once for every kind of number. Section 3.1.1.
 *
 * <pre>{@code
 * class Bowl implements MultivariateFunction {
 *     public <T extends Scalar<T>> T apply(List<T> x) { return x.get(0).square().plus(x.get(1).square().times(2)); }
 * }
 * }</pre>
 *
 * <p>It is a differentiable mapping ℝⁿ → ℝ on {@code double[]}: evaluated on {@link Real}, linearized by reverse mode on
 * {@link Value}; the pullback of 1 is the gradient.
 */
public interface MultivariateFunction extends Differentiable<double[], Double> {

    /** The formula. */
    <T extends Scalar<T>> T apply(List<T> x);

    @Override
    default Double apply(double[] x) {
        return apply(Arrays.stream(x).mapToObj(Real::new).toList()).value();
    }

    @Override
    default Linearization<double[], Double> at(double[] x) {
        double[] gradient = ReverseMode.gradient(this, x);
        Mapping<Double, double[]> pullback = cotangent -> Arrays.stream(gradient).map(slope -> cotangent * slope).toArray();
        return new Linearization<>(apply(x), pullback);
    }

    @Override
    default Space domain() {
        return Space.reals(Space.ANY);
    }

    @Override
    default Space codomain() {
        return Space.reals();
    }
}
