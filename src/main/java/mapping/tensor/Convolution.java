package mapping.tensor;

import mapping.Requirement;
import mapping.kernels.Kernels;

/**
 * Convolution: the same small pattern looked for at every place of an image (Fukushima, 1980; LeCun et al., 1989), sections
 * 2.2.1 and 6.1.1. As in PyTorch it is the cross-correlation: kernels are not flipped. Images are (N, C, H, W): number in the
 * batch, channel, row, column. A convolution is a linear mapping of the images, and {@link #convTranspose2d} the transposed
 * one: each is the other's pullback.
 *
 * <p>Costs N · filters · C/groups · window · places multiply-adds, by matrix products. The sums as plain loops, to read and
 * to compare with: {@link DirectConvolution}.
 */
public final class Convolution {

    private Convolution() {
    }

    /** Stride 1, no padding. See {@link #conv2d(Tensor, Tensor, Tensor, Sliding, Sliding, int)}. */
    public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias) {
        return conv2d(x, weight, bias, 1, 0, 1, 1);
    }

    /** The same stride, padding and dilation in both directions. */
    public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation, int groups) {
        requireImages("conv2d", x, weight);
        return conv2d(x, weight, bias, new Sliding(weight.size(2), stride, padding, dilation),
            new Sliding(weight.size(3), stride, padding, dilation), groups);
    }

    /**
     * The two-dimensional convolution, {@code (N, C, H, W) → (N, filters, H′, W′)}, H′ and W′ as {@link Sliding#count} says.
     *
     * @param weight     (filters, C / groups, height, width of the window)
     * @param bias       (filters), or null
     * @param vertical   how the window moves down; its size is the weight's
     * @param horizontal how it moves to the right
     * @param groups     channels and filters are split into this number of groups that do not see each other; C for depthwise
     */
    public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal, int groups) {
        requireOperands("conv2d", x, weight, bias, vertical, horizontal, groups);
        int filters = weight.size(0);
        Patches patches = new Patches(weight.size(1), x.size(2), x.size(3), vertical, horizontal);
        Correlation correlation = new Correlation(x.size(0), filters, groups, patches);
        int[] shape = {x.size(0), filters, patches.rows, patches.columns};
        float[] y = new float[Shape.numel(shape)];
        correlation.apply(x.data(), weight.data(), bias == null ? null : bias.data(), y);
        return result("conv2d", y, shape, bias, u -> {
            if (bias != null && bias.needsGradient()) {
                BiasPullback.add(u, x.size(0), filters, bias.gradient());
            }
            correlation.pullInPlace(u, part -> { }, x, weight);
        }, x, weight);
    }

    /**
     * max(y, 0) of the convolution y, and of that the greatest of each window of 2 × 2 if {@code pooled}: the numbers and
     * gradients of {@link #conv2d}, {@link Tensor#relu} and {@link Pooling#maxPool2d} in turn, bit for bit. What lies between is
     * not kept: an image is rectified and pooled while it is still in the cache, and for pooled ones a quarter is stored.
     */
    public static Tensor rectifiedConv2d(Tensor x, Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal, int groups,
            boolean pooled) {
        requireOperands("rectifiedConv2d", x, weight, bias, vertical, horizontal, groups);
        Patches patches = new Patches(weight.size(1), x.size(2), x.size(3), vertical, horizontal);
        Correlation correlation = new Correlation(x.size(0), weight.size(0), groups, patches);
        return pooled ? PooledCorrelation.tensor(correlation, x, weight, bias)
            : RectifiedCorrelation.tensor(correlation, x, weight, bias);
    }

    /**
     * The convolution of sequences, {@code (N, C, L) → (N, filters, L′)}.
     *
     * @param weight (filters, C / groups, size of the window)
     */
    public static Tensor conv1d(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation, int groups) {
        Requirement.given("The argument", x);
        Requirement.given("The tensor", x);
        Requirement.given("The weight", weight);
        if (x.dim() != 3 || weight.dim() != 3) {
            throw new IllegalArgumentException("The operands of conv1d must be sequences (N, C, L) and a weight (filters, C / "
                + "groups, size), got " + Shape.text(x.shape()) + " and " + Shape.text(weight.shape()) + ".");
        }
        return conv2d(x.unsqueeze(2), weight.unsqueeze(2), bias, Sliding.of(1),
            new Sliding(weight.size(2), stride, padding, dilation), groups).squeeze(2);
    }

    /** The same stride, padding, output padding and dilation in both directions. */
    public static Tensor convTranspose2d(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int outputPadding,
            int dilation, int groups) {
        requireImages("convTranspose2d", x, weight);
        return convTranspose2d(x, weight, bias, new Sliding(weight.size(2), stride, padding, dilation),
            new Sliding(weight.size(3), stride, padding, dilation), outputPadding, outputPadding, groups);
    }

    /**
     * The transposed convolution, {@code (N, C, H, W) → (N, channels, H′, W′)} (Zeiler et al., 2010): every element of x
     * writes the window, multiplied by itself, into the result, so images grow by the stride. It is the pullback of a
     * {@link #conv2d} with the same weight. H′ = {@link Sliding#length} of H, plus the output padding.
     *
     * @param weight        (C, channels / groups, height, width of the window)
     * @param bias          (channels), or null
     * @param extraRows     output padding: rows added at the bottom, fewer than the vertical stride (PyTorch: or fewer than
     *                      the dilation)
     * @param extraColumns  the same at the right
     */
    public static Tensor convTranspose2d(Tensor x, Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal,
            int extraRows, int extraColumns, int groups) {
        requireImages("convTranspose2d", x, weight);
        if (groups < 1 || x.size(1) != weight.size(0) || x.size(1) % groups != 0) {
            throw new IllegalArgumentException("The first axis of the weight of convTranspose2d must be the number of channels "
                + "of the images, a multiple of the groups, got " + operands(x, weight, groups) + ".");
        }
        requireWindow("convTranspose2d", weight, vertical, horizontal);
        int channels = weight.size(1) * groups;
        requireBias("convTranspose2d", bias, channels);
        int height = grown(vertical, x.size(2), extraRows);
        int width = grown(horizontal, x.size(3), extraColumns);
        Patches patches = new Patches(weight.size(1), height, width, vertical, horizontal);
        Correlation correlation = new Correlation(x.size(0), x.size(1), groups, patches);
        int[] shape = {x.size(0), channels, height, width};
        float[] y = new float[Shape.numel(shape)];
        correlation.pull(x.data(), null, weight.data(), y, null);
        for (int plane = 0; plane < x.size(0) * channels && bias != null; plane++) {
            Kernels.current().affine(y, plane * height * width, 0, 1, bias.data()[plane % channels], y, plane * height * width,
                height * width);
        }
        return result("convTranspose2d", y, shape, bias, u -> {
            if (x.needsGradient()) {
                float[] pulled = new float[x.numel()];
                correlation.apply(u, weight.data(), null, pulled);
                x.addGradient(pulled);
            }
            if (weight.needsGradient()) {
                correlation.pull(x.data(), u, weight.data(), null, weight.gradient());
            }
            if (bias != null && bias.needsGradient()) {
                BiasPullback.add(u, x.size(0), channels, bias.gradient());
            }
        }, x, weight);
    }

    /**
     * The transposed convolution of sequences, {@code (N, C, L) → (N, channels, L′)}.
     *
     * @param weight (C, channels / groups, size of the window)
     */
    public static Tensor convTranspose1d(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int outputPadding,
            int dilation, int groups) {
        Requirement.given("The argument", x);
        Requirement.given("The weight", weight);
        if (x.dim() != 3 || weight.dim() != 3) {
            throw new IllegalArgumentException("The operands of convTranspose1d must be sequences (N, C, L) and a weight (C, "
                + "channels / groups, size), got " + Shape.text(x.shape()) + " and " + Shape.text(weight.shape()) + ".");
        }
        return convTranspose2d(x.unsqueeze(2), weight.unsqueeze(2), bias, Sliding.of(1),
            new Sliding(weight.size(2), stride, padding, dilation), 0, outputPadding, groups).squeeze(2);
    }

    private static int grown(Sliding sliding, int count, int extra) {
        int length = sliding.length(count) + extra;
        if (extra < 0 || extra >= sliding.stride() || length < 1) {
            throw new IllegalArgumentException("The output padding of convTranspose2d must be at least 0 and less than the "
                + "stride, and something must be left after the padding is taken off, got output padding " + extra + ", stride "
                + sliding.stride() + " and padding " + sliding.padding() + ".");
        }
        return length;
    }

    static Tensor result(String operation, float[] y, int[] shape, Tensor bias, Pullback pullback, Tensor x, Tensor w) {
        return bias == null ? Tensor.computed(operation, y, shape, pullback, x, w)
            : Tensor.computed(operation, y, shape, pullback, x, w, bias);
    }

    /** What a convolution and {@link DirectConvolution} demand. */
    static void requireOperands(String operation, Tensor x, Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal,
            int groups) {
        requireImages(operation, x, weight);
        if (groups < 1 || x.size(1) != weight.size(1) * groups || weight.size(0) % groups != 0) {
            throw new IllegalArgumentException("The weight of " + operation + " must take the channels of the images, and its "
                + "filters split into the groups, got " + operands(x, weight, groups) + ".");
        }
        requireWindow(operation, weight, vertical, horizontal);
        requireBias(operation, bias, weight.size(0));
    }

    private static void requireImages(String operation, Tensor x, Tensor weight) {
        Requirement.given("The weight", weight);
        Requirement.given("The tensor", x);
        if (x.dim() != 4 || weight.dim() != 4) {
            throw new IllegalArgumentException("The operands of " + operation + " must be images (N, C, H, W) and a weight of "
                + "four axes, got " + Shape.text(x.shape()) + " and " + Shape.text(weight.shape()) + ".");
        }
    }

    private static String operands(Tensor x, Tensor weight, int groups) {
        return "images " + Shape.text(x.shape()) + ", weight " + Shape.text(weight.shape()) + " and " + groups
            + (groups == 1 ? " group" : " groups");
    }

    private static void requireWindow(String operation, Tensor weight, Sliding vertical, Sliding horizontal) {
        if (vertical.size() != weight.size(2) || horizontal.size() != weight.size(3)) {
            throw new IllegalArgumentException("The weight of " + operation + " must have a window of " + vertical.size() + " × "
                + horizontal.size() + ", got shape " + Shape.text(weight.shape()) + ".");
        }
    }

    private static void requireBias(String operation, Tensor bias, int channels) {
        if (bias != null && (bias.dim() != 1 || bias.numel() != channels)) {
            throw new IllegalArgumentException("The bias of " + operation + " must have shape (" + channels + "), one number for "
                + "each channel of the result, got " + Shape.text(bias.shape()) + ".");
        }
    }
}
