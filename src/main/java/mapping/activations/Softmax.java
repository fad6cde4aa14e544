package mapping.activations;

import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * pᵢ = e^(xᵢ) / Σⱼ e^(xⱼ) along an axis: from ℝⁿ to the probabilities of n classes. Sections 4.1.2 and 4.2.1 (Bridle 1990).
 * Adding a number to all xᵢ changes nothing, so the greatest is taken out first and no exponential overflows. For training,
 * give the logits themselves to the cross-entropy.
 *
 * @param axis of a tensor with its batch axis; −1 is the last
 */
public record Softmax(int axis) implements SameSpace {

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.softmax(axis);
    }
}
