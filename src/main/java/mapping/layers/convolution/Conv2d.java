package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Sizes;
import mapping.layers.WeightAndBias;
import mapping.random.RandomSource;
import mapping.tensor.Convolution;
import mapping.tensor.Sliding;
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
 * @param weight     of shape (out, in / groups, height, width)
 * @param bias       one for each channel of the result, or null
 * @param vertical   how the window moves down; see {@link Sliding#count} for h′
 * @param horizontal how it moves to the right
 * @param groups     parts into which the channels are split, which do not see each other
 */
public record Conv2d(Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal, int groups) implements WeightAndBias {

    /** A square kernel, stride 1, no padding. */
    public static Conv2d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** A kernel of {@code height} rows and {@code width} columns, stride 1, no padding. */
    public static Conv2d of(int in, int out, int height, int width, RandomSource random) {
        return new Conv2d(in, out, Window.of(height, width), 1, random);
    }

    /** Channels in groups that do not see each other: 1 / groups of the weights and of the work. */
    public static Conv2d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        return new Conv2d(in, out, Window.of(kernel, kernel), groups, random);
    }

    /** Each channel by itself; with a 1×1 convolution behind it, it is cheap (Howard et al., 2017). */
    public static Conv2d depthwise(int channels, int kernel, RandomSource random) {
        return grouped(channels, channels, kernel, channels, random);
    }

    private Conv2d(int in, int out, Window window, int groups, RandomSource random) {
        this(ConvolutionStart.weight(out, in, groups, random, window.vertical().size(), window.horizontal().size()),
            ConvolutionStart.bias(out, in / groups * window.vertical().size() * window.horizontal().size(), random),
            window.vertical(), window.horizontal(), groups);
    }

    private Conv2d with(Window window) {
        return new Conv2d(weight, bias, window.vertical(), window.horizontal(), groups);
    }

    private Window window() {
        return new Window(vertical, horizontal);
    }

    /** The same weight, moved by {@code stride} elements at a time. */
    public Conv2d stride(int stride) {
        return with(window().stride(stride));
    }

    /** The same with {@code padding} zeros put around the image. */
    public Conv2d padding(int padding) {
        return with(window().padding(padding));
    }

    /** The same with the elements of the window {@code dilation} apart. */
    public Conv2d dilation(int dilation) {
        return with(window().dilation(dilation));
    }

    /** The same with the padding that keeps the size of the image (divided by the stride, rounded up). */
    public Conv2d same() {
        return with(window().same(name()));
    }

    /** The same without b, which a batch normalization behind it would take out again. */
    public Conv2d withoutBias() {
        return new Conv2d(weight, null, vertical, horizontal, groups);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Convolution.conv2d(x, weight, bias, vertical, horizontal, groups);
    }

    public int in() {
        return weight.size(1) * groups;
    }

    public int out() {
        return weight.size(0);
    }

    @Override
    public String name() {
        return "Conv2d(" + in() + "→" + out() + ", " + window().text(1) + Window.unless(1, "groups", groups) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(in(), Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(out(), Space.ANY, Space.ANY);
    }

    /** @throws IllegalArgumentException if the kernel is larger than the image */
    @Override
    public Space codomain(Space input) {
        return window().slide(this, input, in -> out());
    }

    @Override
    public long multiplyAdds(Space input) {
        return Sizes.count(codomain(input)) / out() * weight.numel();
    }

    @Override
    public String toString() {
        return signature();
    }
}
