package mapping.tensor;

import java.util.Arrays;

/**
 * Pooling: an image made coarser, each element of the result the greatest or the mean of a window, channel by channel.
 * Sections 2.2.1 and 6.1.1. Images are (N, C, H, W); for sequences (N, C, L) add an axis with {@link Tensor#unsqueeze}.
 * Conventions are PyTorch's. Costs one pass over the windows.
 */
public final class Pooling {

    /** Along one axis: where each window begins and ends inside the image, and the length by which a mean divides. */
    private record Windows(int[] from, int[] to, int[] length) {

        static Windows of(Sliding sliding, int size) {
            int count = sliding.count(size);
            Windows windows = new Windows(new int[count], new int[count], new int[count]);
            Arrays.setAll(windows.from, i -> Math.max(0, i * sliding.stride() - sliding.padding()));
            Arrays.setAll(windows.to, i -> Math.min(size, i * sliding.stride() - sliding.padding() + sliding.size()));
            Arrays.fill(windows.length, sliding.size());
            return windows;
        }

        static Windows adaptive(int count, int size) {
            Windows windows = new Windows(new int[count], new int[count], new int[count]);
            Arrays.setAll(windows.from, i -> (int) ((long) i * size / count));
            Arrays.setAll(windows.to, i -> (int) (((i + 1L) * size + count - 1) / count));
            Arrays.setAll(windows.length, i -> windows.to[i] - windows.from[i]);
            return windows;
        }

        int count() {
            return from.length;
        }
    }

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
        if (x.dim() != 4 || height < 1 || width < 1 || x.size(2) < 1 || x.size(3) < 1) {
            throw new IllegalArgumentException("The operands of adaptiveAvgPool2d must be images (N, C, H, W) and sizes of 1 or "
                + "more, got " + Shape.text(x.shape()) + " and " + height + " × " + width + ".");
        }
        return means("adaptiveAvgPool2d", x, Windows.adaptive(height, x.size(2)), Windows.adaptive(width, x.size(3)));
    }

    private static Tensor means(String operation, Tensor x, Windows down, Windows across) {
        int planes = x.size(0) * x.size(1);
        int[] shape = {x.size(0), x.size(1), down.count(), across.count()};
        float[] y = new float[Shape.numel(shape)];
        visit(planes, x, down, across, (from, to, part) -> y[to] += part * x.data()[from]);
        return Tensor.computed(operation, y, shape, u -> {
            float[] into = x.gradient();
            visit(planes, x, down, across, (from, to, part) -> into[from] += part * u[to]);
        }, x);
    }

    /** Told that the element {@code to} of the result has a {@code part} of the element {@code from}. */
    private interface Share {
        void of(int from, int to, float part);
    }

    private static void visit(int planes, Tensor x, Windows down, Windows across, Share share) {
        int width = x.size(3);
        int to = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int row = 0; row < down.count(); row++) {
                for (int column = 0; column < across.count(); column++, to++) {
                    float part = 1f / (down.length[row] * across.length[column]);
                    for (int i = down.from[row]; i < down.to[row]; i++) {
                        for (int j = across.from[column]; j < across.to[column]; j++) {
                            share.of((plane * x.size(2) + i) * width + j, to, part);
                        }
                    }
                }
            }
        }
    }

    private static void requireImages(String operation, Tensor x, Sliding vertical, Sliding horizontal) {
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
