package mapping.tensor;

/**
 * How an operation passes a gradient on: given ∂cost/∂result, add ∂cost/∂operand to the gradient of every operand that
 * {@link Tensor#needsGradient needs} one, by {@link Tensor#addGradient} or into {@link Tensor#gradient}. Section 3.2.2. It is
 * the pullback of {@link mapping.Linearization} in a form that makes no array more than once.
 */
@FunctionalInterface
public interface Pullback {

    /**
     * Passes the gradient on.
     *
     * @param cotangent ∂cost/∂result, row-major as the result. It belongs to the pullback, which may change it in place and
     *                  give it to one of the operands
     */
    void apply(float[] cotangent);
}
