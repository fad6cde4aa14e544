package mapping;

import mapping.tensor.Tensor;

/**
 * A mapping with a point at which its laws are tried.
 *
 * @param f       the mapping
 * @param point   an argument, away from corners and jumps
 * @param inputs  how to compute with arguments
 * @param outputs how to compute with results
 * @param step    the step of the central difference that stands for the Jacobian
 * @param limit   the error allowed, relative to the size of the numbers compared
 */
public record Sample<X, Y>(Differentiable<X, Y> f, X point, VectorSpace<X> inputs, VectorSpace<Y> outputs,
                           double step, double limit) {

    /** A mapping that computes in double precision. */
    public static <X, Y> Sample<X, Y> of(Differentiable<X, Y> f, X point, VectorSpace<X> inputs, VectorSpace<Y> outputs) {
        return new Sample<>(f, point, inputs, outputs, 1e-5, 1e-7);
    }

    /** A mapping of tensors, which computes in single precision, such as a layer or a loss with its target. */
    public static Sample<Tensor, Tensor> of(Differentiable<Tensor, Tensor> f, Tensor point) {
        return new Sample<>(f, point, VectorSpace.TENSORS, VectorSpace.TENSORS, 1e-2, 2e-3);
    }

    @Override
    public String toString() {
        return f.name();
    }
}
