package mapping.layers.convolution;

import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Sliding;

/**
 * How the window of a layer moves over an image, downwards and to the right; what convolution and pooling layers know of
 * spaces. A sequence is an image of one direction: {@code vertical} is then null.
 */
record Window(Sliding vertical, Sliding horizontal) {

    static Window of(int height, int width) {
        return new Window(Sliding.of(height), Sliding.of(width));
    }

    private Window each(UnaryOperator<Sliding> change) {
        return new Window(vertical == null ? null : change.apply(vertical), change.apply(horizontal));
    }

    Window stride(int stride) {
        return each(s -> new Sliding(s.size(), stride, s.padding(), s.dilation()));
    }

    Window padding(int padding) {
        return each(s -> new Sliding(s.size(), s.stride(), padding, s.dilation()));
    }

    Window dilation(int dilation) {
        return each(s -> new Sliding(s.size(), s.stride(), s.padding(), dilation));
    }

    /** The padding with which the middle of a window comes to lie on every element. */
    Window same(String layer) {
        return each(s -> {
            if (s.span() % 2 == 0) {
                throw new IllegalArgumentException("The window must span an odd number of elements for padding \"same\", got "
                    + s.span() + " in " + layer + ". Choose an odd kernel or a padding of your own.");
            }
            return new Sliding(s.size(), s.stride(), s.span() / 2, s.dilation());
        });
    }

    /**
     * Returns the space of what a layer's windows compute from {@code input}.
     *
     * @param channels maps the number of channels of the input to that of the result
     */
    Space slide(Layer layer, Space input, IntUnaryOperator channels) {
        return Sizes.changed(input, layer.codomain(), sizes -> {
            int[] result = sizes.clone();
            result[0] = channels.applyAsInt(sizes[0]);
            int last = sizes.length - 1;
            result[last] = Sizes.changed(sizes[last], length -> count(layer, input, horizontal, length));
            if (vertical != null) {
                result[1] = Sizes.changed(sizes[1], length -> count(layer, input, vertical, length));
            }
            return result;
        });
    }

    private static int count(Layer layer, Space input, Sliding sliding, int length) {
        if (length + 2 * sliding.padding() < sliding.span()) {
            throw new IllegalArgumentException("The window of " + layer.name() + " must fit into " + input + ", got a span of "
                + sliding.span() + " on an axis of " + (length + 2 * sliding.padding()) + " with its padding.");
        }
        return sliding.count(length);
    }

    /** 3×3, stride 2, padding 1; what is as usual is left out. */
    String text(int usualStride) {
        return (vertical == null ? "" : vertical.size() + "×") + horizontal.size()
            + unless(usualStride, "stride", horizontal.stride()) + unless(0, "padding", horizontal.padding())
            + unless(1, "dilation", horizontal.dilation());
    }

    static String unless(int usual, String word, int number) {
        return number == usual ? "" : ", " + word + " " + number;
    }
}
