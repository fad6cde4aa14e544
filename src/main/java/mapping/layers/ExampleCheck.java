package mapping.layers;

import java.util.Arrays;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/** What a layer demands of the tensors that it is given: a batch of at least one example, each from the layer's domain. */
public final class ExampleCheck {

    private ExampleCheck() {
    }

    /** @throws IllegalArgumentException if {@code x} is not a batch of arguments of {@code layer}; names both */
    public static void require(Layer layer, Tensor x) {
        Requirement.given("The layer", layer);
        int[] shape = Requirement.given("The batch", x).shape();
        if (shape.length == 0) {
            throw new IllegalArgumentException(layer.name()
                + " must be given a batch, whose first axis counts the examples, got a single number.");
        }
        if (x.numel() == 0) {
            throw new IllegalArgumentException(layer.name() + " must be given at least one example, got an empty batch of shape "
                + Shape.text(shape) + ".");
        }
        Space example = space(x);
        if (!layer.domain().accepts(example)) {
            throw new IllegalArgumentException(layer.name() + " must be given examples from " + layer.domain() + ", got shape "
                + Shape.text(shape) + ", that is " + shape[0] + (shape[0] == 1 ? " example" : " examples") + " from " + example
                + ".");
        }
    }

    /** The space of the examples of a batch. */
    public static Space space(Tensor x) {
        Requirement.given("The argument", x);
        if (x.dim() == 0) {
            throw new IllegalArgumentException("A batch must have a first axis, which counts the examples, got a single number.");
        }
        return Space.reals(Arrays.copyOfRange(x.shape(), 1, x.dim()));
    }
}
