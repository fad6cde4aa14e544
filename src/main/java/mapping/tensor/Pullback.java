package mapping.tensor;

/**
 * How an operation passes a gradient on: given ∂cost/∂result, add ∂cost/∂operand into the {@link Tensor#gradient gradient} of
 * every operand that {@link Tensor#needsGradient needs} one. Section 3.2.2. It is the pullback of
 * {@link mapping.Linearization}, written so that it adds into arrays that exist instead of making new ones.
 */
@FunctionalInterface
public interface Pullback {

    /** @param cotangent ∂cost/∂result, row-major as the result; not to be changed or kept */
    void apply(float[] cotangent);
}
