package mapping.tensor;

import java.util.function.UnaryOperator;
import mapping.Requirement;

/**
 * Convolution and pooling of volumes (N, C, D, H, W), such as films and scans: depth is one more axis that the window moves
 * along. Section 6.1.1. Each is made of its counterpart for images: the slices that the window sees at one depth are stacked as
 * channels, and the greatest element of a block is the greatest of the greatest of its slices.
 */
public final class Volumes {

    private Volumes() {
    }

    /**
     * The three-dimensional convolution, {@code (N, C, D, H, W) → (N, filters, D′, H′, W′)}; sizes as {@link Sliding#count} says.
     * Costs as much as {@link Convolution#conv2d} for each depth of the result, and the size of the window in depth times the
     * memory of x.
     *
     * @param weight     (filters, C / groups, depth, height, width of the window)
     * @param bias       (filters), or null
     * @param depth      how the window moves into the depth; its size is the weight's
     * @param vertical   how it moves down
     * @param horizontal how it moves to the right
     * @param groups     channels and filters are split into this number of groups that do not see each other
     */
    public static Tensor conv3d(Tensor x, Tensor weight, Tensor bias, Sliding depth, Sliding vertical, Sliding horizontal,
            int groups) {
        Requirement.given("The argument", x);
        Requirement.given("The depth", depth);
        Requirement.given("The weight", weight);
        if (x.dim() != 5 || weight.dim() != 5 || weight.size(2) != depth.size()) {
            throw new IllegalArgumentException("The operands of conv3d must be volumes (N, C, D, H, W) and a weight (filters, C "
                + "/ groups, " + depth.size() + ", height, width), got " + Shape.text(x.shape()) + " and "
                + Shape.text(weight.shape()) + ".");
        }
        if (groups < 1 || x.size(1) != weight.size(1) * groups || weight.size(0) % groups != 0) {
            throw new IllegalArgumentException("The weight of conv3d must take the channels of the volumes, and its filters "
                + "split into the groups, got volumes " + Shape.text(x.shape()) + ", weight " + Shape.text(weight.shape())
                + " and " + groups + " for the groups.");
        }
        Tensor slices = slices(x, depth);
        int[] w = weight.shape();
        Tensor y = Convolution.conv2d(slices.reshape(-1, slices.size(2), slices.size(3), slices.size(4)),
            weight.reshape(w[0], w[1] * w[2], w[3], w[4]), bias, vertical, horizontal, groups);
        int height = y.size(2);
        int width = y.size(3);
        return y.reshape(x.size(0), slices.size(1), w[0], height * width).transpose(1, 2)
            .reshape(x.size(0), w[0], slices.size(1), height, width);
    }

    /** For each depth of the result the slices that the window sees, (N, D′, C · size, H, W). */
    private static Tensor slices(Tensor x, Sliding depth) {
        Tensor padded = Padding.constant(x, 0, 0, 0, 0, 0, depth.padding(), depth.padding());
        int channels = x.size(1);
        int plane = x.size(3) * x.size(4);
        int volume = padded.size(2) * plane;
        int[] shape = {x.size(0), depth.count(x.size(2)), channels, depth.size(), plane};
        Strided reading = new Strided(0, new int[] {channels * volume, depth.stride() * plane, volume, depth.dilation() * plane,
            1}, shape);
        return Tensor.computed("slices", reading.read(padded.data()), shape, u -> reading.addBack(u, padded.gradient()), padded)
            .reshape(shape[0], shape[1], channels * depth.size(), x.size(3), x.size(4));
    }

    /** The greatest element of each block; padding never wins, and the gradient goes to the first of equals. */
    public static Tensor maxPool3d(Tensor x, Sliding depth, Sliding vertical, Sliding horizontal) {
        requireVolumes("maxPool3d", x);
        Tensor planes = Pooling.maxPool2d(x.reshape(-1, x.size(2), x.size(3), x.size(4)), vertical, horizontal);
        return inDepth(x, planes, p -> Pooling.maxPool2d(p, depth, Sliding.of(1)));
    }

    /** The mean of each block, the zeros of the padding counted (PyTorch's {@code count_include_pad=True}). */
    public static Tensor avgPool3d(Tensor x, Sliding depth, Sliding vertical, Sliding horizontal) {
        requireVolumes("avgPool3d", x);
        Tensor planes = Pooling.avgPool2d(x.reshape(-1, x.size(2), x.size(3), x.size(4)), vertical, horizontal);
        return inDepth(x, planes, p -> Pooling.avgPool2d(p, depth, Sliding.of(1)));
    }

    /** Applies a pooling of images to images whose rows are the depths. */
    private static Tensor inDepth(Tensor x, Tensor planes, UnaryOperator<Tensor> pooling) {
        int height = planes.size(2);
        int width = planes.size(3);
        Tensor pooled = pooling.apply(planes.reshape(x.size(0), x.size(1), x.size(2), height * width));
        return pooled.reshape(x.size(0), x.size(1), pooled.size(2), height, width);
    }

    private static void requireVolumes(String operation, Tensor x) {
        Requirement.given("The tensor", x);
        if (x.dim() != 5) {
            throw new IllegalArgumentException("The argument of " + operation + " must be volumes (N, C, D, H, W), got "
                + Shape.text(x.shape()) + ".");
        }
    }
}
