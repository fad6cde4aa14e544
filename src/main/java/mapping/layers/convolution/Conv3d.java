package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
import mapping.random.RandomSource;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Volumes;

/**
 * Convolution of volumes such as films and scans, ℝ^{in×d×h×w} → ℝ^{out×d′×h′×w′}: {@link Conv2d} with depth as one more
 * direction. Section 6.1.1. PyTorch: {@code nn.Conv3d}, whose initialisation is the default.
 *
 * @param weight     of shape (out, in / groups, depth, height, width)
 * @param bias       one for each channel of the result, or null
 * @param depth      how the window moves into the depth; see {@link Sliding#count} for d′
 * @param vertical   how it moves down
 * @param horizontal how it moves to the right
 * @param groups     parts into which the channels are split, which do not see each other
 */
public record Conv3d(Tensor weight, Tensor bias, Sliding depth, Sliding vertical, Sliding horizontal, int groups)
    implements ConvolutionLayer<Conv3d> {

    public Conv3d {
        Requirement.given("The weight", weight);
        Requirement.given("The window in depth", depth);
        Requirement.given("The vertical window", vertical);
        Requirement.given("The horizontal window", horizontal);
    }

    /** A cube as the kernel, stride 1, no padding. */
    public static Conv3d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** Channels in groups that do not see each other. */
    public static Conv3d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        Sliding side = Sliding.of(kernel);
        return new Conv3d(ConvolutionStart.weight(out, in, groups, random, kernel, kernel, kernel),
            ConvolutionStart.bias(out, in / groups * kernel * kernel * kernel, random), side, side, side, groups);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(depth, vertical, horizontal);
    }

    @Override
    public Conv3d with(Tensor otherWeight, Tensor otherBias, Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 3);
        return new Conv3d(otherWeight, otherBias, axes[0], axes[1], axes[2], groups);
    }

    /** The same with the padding that keeps the size of the volume (divided by the stride, rounded up). */
    public Conv3d same() {
        return with(new Window(axes()).same(name()));
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Volumes.conv3d(x, weight, bias, depth, vertical, horizontal, groups);
    }

    @Override
    public String toString() {
        return signature();
    }
}
