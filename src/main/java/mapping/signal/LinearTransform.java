package mapping.signal;

import java.util.Arrays;
import mapping.Differentiable;
import mapping.Linearization;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * A linear mapping of signals, ℝⁿ → ℝᵐ, computed faster than by its matrix, with the transposed one, which is its pullback
 * everywhere. Section 6.3.1. Complex numbers stand as pairs, real part and imaginary part, as PyTorch's {@code view_as_real}
 * has them.
 */
public interface LinearTransform extends Differentiable<double[], double[]> {

    /** n. */
    int inputs();

    /** m. */
    int outputs();

    /** The image of n numbers. */
    @Override
    double[] apply(double[] x);

    /** What the transposed mapping fᵀ makes of m numbers: ⟨f(v), u⟩ = ⟨v, fᵀ(u)⟩. */
    double[] pullback(double[] u);

    /** fᵀ, ℝᵐ → ℝⁿ. It is the inverse if f is orthogonal, as {@link CosineTransform} is, and only then. */
    default LinearTransform transposed() {
        return new TransposedTransform(this);
    }

    @Override
    default Linearization<double[], double[]> at(double[] x) {
        return new Linearization<>(apply(x), this::pullback);
    }

    @Override
    default Space domain() {
        return Space.reals(inputs());
    }

    @Override
    default Space codomain() {
        return Space.reals(outputs());
    }

    /**
     * This mapping of the last axes of a tensor, an operation with a gradient: {@code (…, n) → (…, sizes)}. It computes in double
     * precision and rounds the results.
     *
     * @param x     its last axes have n elements together; those before count signals
     * @param axes  how many they are
     * @param sizes of the axes of a result, m elements together
     */
    default Tensor over(Tensor x, int axes, int... sizes) {
        int[] shape = Requirement.given("The tensor", x).shape();
        Requirement.atLeast("The number of axes", axes, 0);
        int kept = shape.length - axes;
        if (kept < 0 || Shape.numel(Arrays.copyOfRange(shape, kept, shape.length)) != inputs()) {
            throw new IllegalArgumentException(name() + " must be given tensors of " + inputs() + " numbers in the last "
                + (axes == 1 ? "axis" : axes + " axes") + ", got shape " + Shape.text(shape) + ".");
        }
        int[] result = Arrays.copyOf(shape, kept + Requirement.given("The sizes", sizes).length);
        System.arraycopy(sizes, 0, result, kept, sizes.length);
        return Tensor.computed(name(), SignalRows.mapped(x.data(), inputs(), outputs(), this::apply), result,
            u -> x.addGradient(SignalRows.mapped(u, outputs(), inputs(), this::pullback)), x);
    }

    /** The same of the last axis: {@code (…, n) → (…, m)}. */
    default Tensor over(Tensor x) {
        return over(x, 1, outputs());
    }
}
