package mapping.layers.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Sliding;

/**
 * How the window of a layer moves along the axes of a sequence, an image or a volume, the last axis last; what convolution and
 * pooling layers know of spaces, whatever the number of axes.
 */
record Window(List<Sliding> axes) {

    static Window of(int... sizes) {
        return new Window(Arrays.stream(sizes).mapToObj(Sliding::of).toList());
    }

    Sliding[] each(UnaryOperator<Sliding> change) {
        return axes.stream().map(change).toArray(Sliding[]::new);
    }

    Sliding[] stride(int stride) {
        return each(s -> new Sliding(s.size(), stride, s.padding(), s.dilation()));
    }

    Sliding[] padding(int padding) {
        return each(s -> new Sliding(s.size(), s.stride(), padding, s.dilation()));
    }

    Sliding[] dilation(int dilation) {
        return each(s -> new Sliding(s.size(), s.stride(), s.padding(), dilation));
    }

    /** The padding with which the middle of a window comes to lie on every element. */
    Sliding[] same(String layer) {
        return each(s -> {
            if (s.span() % 2 == 0) {
                throw new IllegalArgumentException("The window must span an odd number of elements for padding \"same\", got "
                    + s.span() + " in " + layer + ". Choose an odd kernel or a padding of your own.");
            }
            return new Sliding(s.size(), s.stride(), s.span() / 2, s.dilation());
        });
    }

    /** Channels, and an axis of any size for each that the window moves along. */
    Space space(int channels) {
        int[] sizes = new int[axes.size() + 1];
        Arrays.fill(sizes, Space.ANY);
        sizes[0] = channels;
        return Space.reals(sizes);
    }

    /**
     * Returns the space of what a layer's windows compute from {@code input}.
     *
     * @param channels those of the result
     */
    Space slide(Layer layer, Space input, int channels) {
        return changed(layer, input, channels, (sliding, length) -> count(layer, input, sliding, length));
    }

    /** The same for a transposed convolution, whose windows write. */
    Space grow(Layer layer, Space input, int channels, int outputPadding) {
        return changed(layer, input, channels, (sliding, length) -> {
            if (outputPadding < 0 || outputPadding >= sliding.stride()) {
                throw new IllegalArgumentException("The output padding of " + layer.name() + " must be at least 0 and less than "
                    + "the stride, got " + outputPadding + " and " + sliding.stride() + ".");
            }
            int grown = sliding.length(length) + outputPadding;
            if (grown < 1) {
                throw new IllegalArgumentException("Something must be left of " + input + " after " + layer.name()
                    + " has taken its padding off, got an axis of " + grown + ".");
            }
            return grown;
        });
    }

    private interface Change {
        int of(Sliding sliding, int length);
    }

    /** {@code channels} may be ANY: as many as before. */
    private Space changed(Layer layer, Space input, int channels, Change change) {
        return Sizes.changed(input, layer.codomain(), sizes -> {
            int[] result = sizes.clone();
            result[0] = channels == Space.ANY ? sizes[0] : channels;
            for (int i = 1; i < result.length; i++) {
                Sliding sliding = axes.get(i - 1);
                result[i] = Sizes.changed(sizes[i], length -> change.of(sliding, length));
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

    private Sliding last() {
        return axes.get(axes.size() - 1);
    }

    /** 3×3, stride 2, padding 1; what is as usual is left out. */
    String text(int usualStride) {
        return axes.stream().map(sliding -> String.valueOf(sliding.size())).collect(Collectors.joining("×"))
            + unless(usualStride, "stride", last().stride()) + unless(0, "padding", last().padding())
            + unless(1, "dilation", last().dilation());
    }

    static String unless(int usual, String word, int number) {
        return number == usual ? "" : ", " + word + " " + number;
    }
}
