package mapping.layers;

import java.util.Arrays;
import mapping.Space;
import mapping.tensor.Tensor;

/** What a layer demands of the tensors it is given: a batch of at least one example, each from the layer's domain. */
final class Batch {

    private Batch() {
    }

    /** @throws IllegalArgumentException if {@code x} is not a batch of arguments of {@code layer}; names both */
    static void require(Layer layer, Tensor x) {
        int[] shape = x.shape();
        if (shape.length == 0) {
            throw new IllegalArgumentException(layer.name()
                + " takes a batch, whose first axis counts the examples, not a single number.");
        }
        if (x.numel() == 0) {
            throw new IllegalArgumentException(layer.name() + " got an empty batch, of shape " + text(shape)
                + ": it takes at least one example.");
        }
        Space example = example(x);
        if (!layer.domain().accepts(example)) {
            throw new IllegalArgumentException(layer.name() + " takes examples from " + layer.domain() + ", got shape "
                + text(shape) + ", that is " + shape[0] + (shape[0] == 1 ? " example" : " examples") + " from " + example + ".");
        }
    }

    /** The space of the examples of a batch. */
    static Space example(Tensor x) {
        return Space.reals(Arrays.copyOfRange(x.shape(), 1, x.dim()));
    }

    static String text(int[] shape) {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }
}
