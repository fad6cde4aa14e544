package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/**
 * Pooling: an image made coarser, each element of the result the greatest or the mean of a window, channel by channel.
 * Sections 2.2.1 and 6.1.1. Images are (N, C, H, W), sequences (N, C, L); for volumes see {@link Volumes}. Conventions are
 * PyTorch's. Costs one pass over the windows.
 */
public final class Pooling {

    private Pooling() {
    }

    /** The greatest element of each window of {@code size} × {@code size}, windows side by side. */
    public static Tensor maxPool2d(Tensor x, int size) {
        return maxPool2d(x, size, size, 0);
    }

    /** The same window, stride and padding in both directions. */
    public static Tensor maxPool2d(Tensor x, int size, int stride, int padding) {
        Sliding sliding = new Sliding(size, stride, padding, 1);
        return maxPool2d(x, sliding, sliding);
    }

    /** The greatest element of each window; padding never wins, and the gradient goes to the first of equals. */
    public static Tensor maxPool2d(Tensor x, Sliding vertical, Sliding horizontal) {
        requireImages("maxPool2d", x, vertical, horizontal);
        int[] shape = {x.size(0), x.size(1), vertical.count(x.size(2)), horizontal.count(x.size(3))};
        int[] where = new int[Shape.numel(shape)];
        float[] y = new float[where.length];
        new Maxima(x.data(), x.size(2), x.size(3), vertical, horizontal).find(shape[0] * shape[1], y, where);
        return Tensor.computed("maxPool2d", y, shape, u -> Indexing.addBack(u, where, x.gradient()), x);
    }

    /** The mean of each window of {@code size} × {@code size}, windows side by side. */
    public static Tensor avgPool2d(Tensor x, int size) {
        return avgPool2d(x, size, size, 0);
    }

    /** The same window, stride and padding in both directions. */
    public static Tensor avgPool2d(Tensor x, int size, int stride, int padding) {
        Sliding sliding = new Sliding(size, stride, padding, 1);
        return avgPool2d(x, sliding, sliding);
    }

    /** The mean of each window, the zeros of the padding counted (PyTorch's {@code count_include_pad=True}). */
    public static Tensor avgPool2d(Tensor x, Sliding vertical, Sliding horizontal) {
        requireImages("avgPool2d", x, vertical, horizontal);
        if (vertical.dilation() > 1 || horizontal.dilation() > 1) {
            throw new IllegalArgumentException("The windows of avgPool2d must have dilation 1, got " + vertical + " and "
                + horizontal + ".");
        }
        return means("avgPool2d", x, Windows.of(vertical, x.size(2)), Windows.of(horizontal, x.size(3)));
    }

    /**
     * Means of {@code height} × {@code width} windows that share the image out evenly, overlapping where it does not divide;
     * (1, 1) gives the mean of each channel (global average pooling; Lin, Chen and Yan, 2014).
     */
    public static Tensor adaptiveAvgPool2d(Tensor x, int height, int width) {
        requireAdaptive("adaptiveAvgPool2d", x, height, width);
        return means("adaptiveAvgPool2d", x, Windows.adaptive(height, x.size(2)), Windows.adaptive(width, x.size(3)));
    }

    /**
     * The greatest elements of windows that share the image out in the same way. The gradient goes to the first of equals; a NaN
     * wins.
     */
    public static Tensor adaptiveMaxPool2d(Tensor x, int height, int width) {
        requireAdaptive("adaptiveMaxPool2d", x, height, width);
        Windows down = Windows.adaptive(height, x.size(2));
        Windows across = Windows.adaptive(width, x.size(3));
        int[] shape = {x.size(0), x.size(1), height, width};
        int[] where = new int[Shape.numel(shape)];
        Arrays.fill(where, -1);
        visit(shape[0] * shape[1], x, down, across, (from, to) ->
            where[to] = where[to] < 0 || Float.compare(x.data()[from] + 0f, x.data()[where[to]] + 0f) > 0 ? from : where[to]);
        float[] y = new float[where.length];
        Arrays.setAll(where, i -> {
            y[i] = x.data()[where[i]];
            return where[i];
        });
        return Tensor.computed("adaptiveMaxPool2d", y, shape, u -> Indexing.addBack(u, where, x.gradient()), x);
    }

    /** The greatest element of each window of a sequence, {@code (N, C, L) → (N, C, L′)}. */
    public static Tensor maxPool1d(Tensor x, Sliding sliding) {
        return maxPool2d(asImages("maxPool1d", x), Sliding.of(1), sliding).squeeze(2);
    }

    /** The mean of each window of a sequence, the zeros of the padding counted. */
    public static Tensor avgPool1d(Tensor x, Sliding sliding) {
        return avgPool2d(asImages("avgPool1d", x), Sliding.of(1), sliding).squeeze(2);
    }

    /** The means of {@code length} windows that share a sequence out evenly. */
    public static Tensor adaptiveAvgPool1d(Tensor x, int length) {
        return adaptiveAvgPool2d(asImages("adaptiveAvgPool1d", x), 1, length).squeeze(2);
    }

    /** The greatest elements of such windows. */
    public static Tensor adaptiveMaxPool1d(Tensor x, int length) {
        return adaptiveMaxPool2d(asImages("adaptiveMaxPool1d", x), 1, length).squeeze(2);
    }

    private static Tensor asImages(String operation, Tensor x) {
        Requirement.given("The tensor", x);
        if (x.dim() != 3) {
            throw new IllegalArgumentException("The argument of " + operation + " must be sequences (N, C, L), got "
                + Shape.text(x.shape()) + ".");
        }
        return x.unsqueeze(2);
    }

    private static Tensor means(String operation, Tensor x, Windows down, Windows across) {
        int planes = x.size(0) * x.size(1);
        int[] shape = {x.size(0), x.size(1), down.count(), across.count()};
        float[] y = new float[Shape.numel(shape)];
        visit(planes, x, down, across, (from, to) -> y[to] += x.data()[from]);
        divide(y, down, across);
        return Tensor.computed(operation, y, shape, u -> {
            float[] into = x.gradient();
            divide(u, down, across);
            visit(planes, x, down, across, (from, to) -> into[from] += u[to]);
        }, x);
    }

    /** Each by the size of its window. */
    private static void divide(float[] sums, Windows down, Windows across) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= down.length()[i / across.count() % down.count()] * across.length()[i % across.count()];
        }
    }

    /** Told that the element {@code to} of the result has a part of the element {@code from}. */
    private interface Share {
        void of(int from, int to);
    }

    private static void visit(int planes, Tensor x, Windows down, Windows across, Share share) {
        int width = x.size(3);
        int to = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int row = 0; row < down.count(); row++) {
                for (int column = 0; column < across.count(); column++, to++) {
                    for (int i = down.from()[row]; i < down.to()[row]; i++) {
                        for (int j = across.from()[column]; j < across.to()[column]; j++) {
                            share.of((plane * x.size(2) + i) * width + j, to);
                        }
                    }
                }
            }
        }
    }

    private static void requireAdaptive(String operation, Tensor x, int height, int width) {
        Requirement.given("The tensor", x);
        if (x.dim() != 4 || height < 1 || width < 1 || x.size(2) < 1 || x.size(3) < 1) {
            throw new IllegalArgumentException("The operands of " + operation + " must be images (N, C, H, W) and sizes of 1 or "
                + "more, got " + Shape.text(x.shape()) + " and " + height + " × " + width + ".");
        }
        Shape.numel(x.size(0), x.size(1), height, width);    // refuses more than an array can hold
    }

    private static void requireImages(String operation, Tensor x, Sliding vertical, Sliding horizontal) {
        Requirement.given("The vertical window", vertical);
        Requirement.given("The horizontal window", horizontal);
        Requirement.given("The tensor", x);
        if (x.dim() != 4) {
            throw new IllegalArgumentException("The argument of " + operation + " must be images (N, C, H, W), got "
                + Shape.text(x.shape()) + ".");
        }
        for (Sliding sliding : new Sliding[] {vertical, horizontal}) {
            if (2 * sliding.padding() > sliding.size()) {
                throw new IllegalArgumentException("The padding of " + operation + " must be at most half of the window, got "
                    + sliding.padding() + " for a window of " + sliding.size() + ".");
            }
        }
    }
}
