package mapping.activations;

import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.tensor.Tensor;

/**
 * The {@link Softmax} of −x: the smallest gets the most, as with distances or energies. Section 4.2.1.
 *
 * @param axis of a tensor with its batch axis; −1 is the last
 */
public record Softmin(int axis) implements SameSpace {

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.neg().softmax(axis);
    }
}
