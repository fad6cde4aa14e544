package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Rectifier;
import mapping.random.RandomSource;
import mapping.tensor.Convolution;
import mapping.tensor.Sliding;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Convolution of images: every channel of the result looks for one pattern at every place, ℝ^{in×h×w} → ℝ^{out×h′×w′}.
 * Sections 2.2.1 and 6.1.1 (LeCun et al., 1989). A linear mapping (plus b) that commutes with shifts and has few parameters.
 * Costs h′·w′ multiply-adds for each element of the weight. PyTorch: {@code nn.Conv2d}, whose initialisation is the default.
 *
 * <pre>{@code
 * Conv2d.of(3, 64, 7, random).stride(2).padding(3).withoutBias();
 * }</pre>
 *
 * <p>Around the image stand zeros. For PyTorch's other padding modes put the padding in front:
 * {@code Layers.reflectionPad(1, 1, 1, 1).then(Conv2d.of(3, 64, 3, random))}.
 *
 * @param weight     of shape (out, in / groups, height, width)
 * @param bias       one for each channel of the result, or null
 * @param vertical   how the window moves down; see {@link Sliding#count} for h′
 * @param horizontal how it moves to the right
 * @param groups     parts into which the channels are split, which do not see each other
 */
public record Conv2d(Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal, int groups)
    implements ConvolutionLayer<Conv2d> {

    public Conv2d {
        Requirement.given("The weight", weight);
        Requirement.given("The vertical window", vertical);
        Requirement.given("The horizontal window", horizontal);
        Requirement.atLeast("The number of groups", groups, 1);
        if (weight.dim() != 4 || weight.size(0) % groups != 0 || weight.size(2) != vertical.size()
                || weight.size(3) != horizontal.size()) {
            throw new IllegalArgumentException("The weight of a convolution in " + groups + (groups == 1 ? " group" : " groups")
                + " must have the shape (out, in / groups, " + vertical.size() + ", " + horizontal.size()
                + ") with out a multiple of the groups, got " + Shape.text(weight.shape()) + ".");
        }
    }

    /** A square kernel, stride 1, no padding. */
    public static Conv2d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** A kernel of {@code height} rows and {@code width} columns, stride 1, no padding. */
    public static Conv2d of(int in, int out, int height, int width, RandomSource random) {
        return of(in, out, height, width, 1, random);
    }

    /** Channels in groups that do not see each other: 1 / groups of the weights and of the work. */
    public static Conv2d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        return of(in, out, kernel, kernel, groups, random);
    }

    /** Each channel by itself; with a 1×1 convolution behind it, it is cheap (Howard et al., 2017). */
    public static Conv2d depthwise(int channels, int kernel, RandomSource random) {
        return grouped(channels, channels, kernel, channels, random);
    }

    private static Conv2d of(int in, int out, int height, int width, int groups, RandomSource random) {
        Sliding vertical = Sliding.of(height);
        Sliding horizontal = Sliding.of(width);
        return new Conv2d(ConvolutionStart.weight(out, in, groups, random, height, width),
            ConvolutionStart.bias(out, in / groups * height * width, random), vertical, horizontal, groups);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(vertical, horizontal);
    }

    @Override
    public Conv2d with(Tensor otherWeight, Tensor otherBias, Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 2);
        return new Conv2d(otherWeight, otherBias, axes[0], axes[1], groups);
    }

    /** The same with the padding that keeps the size of the image (divided by the stride, rounded up). */
    public Conv2d same() {
        return with(new Window(axes()).same(name()));
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Convolution.conv2d(x, weight, bias, vertical, horizontal, groups);
    }

    @Override
    public Layer joined(Layer next) {
        return next instanceof Rectifier ? RectifiedConvolution.of(this) : null;
    }

    @Override
    public String toString() {
        return signature();
    }
}
