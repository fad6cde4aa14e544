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

    /** Windows side by side, as pooling has them. */
    static Window tiles(int size) {
        Sliding sliding = new Sliding(size, size, 0, 1);
        return new Window(sliding, sliding);
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

    /** So much padding that a window has its middle on every element. */
    Window same(String layer) {
        return each(s -> {
            if (s.span() % 2 == 0) {
                throw new IllegalArgumentException(layer + " spans " + s.span() + " elements, which have no middle: padding "
                    + "\"same\" needs an odd number; choose an odd kernel or a padding of your own.");
            }
            return new Sliding(s.size(), s.stride(), s.span() / 2, s.dilation());
        });
    }

    /** The space of what the windows make of {@code input}; {@code channels} says how many channels become of how many. */
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
            throw new IllegalArgumentException(layer.name() + " does not fit into " + input + ": its window spans "
                + sliding.span() + ", an axis with its padding " + (length + 2 * sliding.padding()) + ".");
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
