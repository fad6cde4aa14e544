package mapping.activations;

import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * xᵢ − ln Σⱼ e^(xⱼ) along an axis: the logarithms of {@link Softmax}, finite where its probabilities round to 0. Section 4.1.2.
 *
 * @param axis of a tensor with its batch axis; −1 is the last
 */
public record LogSoftmax(int axis) implements SameSpace {

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.logSoftmax(axis);
    }
}
