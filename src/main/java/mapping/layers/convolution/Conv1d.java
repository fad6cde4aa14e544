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
 * Convolution of sequences, ℝ^{in×length} → ℝ^{out×length′}: {@link Conv2d} with one direction. Section 6.3. PyTorch:
 * {@code nn.Conv1d}, whose initialisation is the default.
 *
 * @param weight  of shape (out, in / groups, kernel)
 * @param bias    one for each channel of the result, or null
 * @param sliding how the window moves along the sequence; see {@link Sliding#count} for length′
 * @param groups  parts into which the channels are split, which do not see each other
 */
public record Conv1d(Tensor weight, Tensor bias, Sliding sliding, int groups) implements WeightAndBias {

    /** Stride 1, no padding. */
    public static Conv1d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** Channels in groups that do not see each other. */
    public static Conv1d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        return new Conv1d(ConvolutionStart.weight(out, in, groups, random, kernel),
            ConvolutionStart.bias(out, in / groups * kernel, random), Sliding.of(kernel), groups);
    }

    private Window window() {
        return new Window(null, sliding);
    }

    private Conv1d with(Window window) {
        return new Conv1d(weight, bias, window.horizontal(), groups);
    }

    /** The same weight, moved by {@code stride} elements at a time. */
    public Conv1d stride(int stride) {
        return with(window().stride(stride));
    }

    /** The same with {@code padding} zeros put at each end. */
    public Conv1d padding(int padding) {
        return with(window().padding(padding));
    }

    /** The same with the elements of the window {@code dilation} apart. */
    public Conv1d dilation(int dilation) {
        return with(window().dilation(dilation));
    }

    /** The same with the padding that keeps the length (divided by the stride, rounded up). */
    public Conv1d same() {
        return with(window().same(name()));
    }

    /** The same without b. */
    public Conv1d withoutBias() {
        return new Conv1d(weight, null, sliding, groups);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Convolution.conv1d(x, weight, bias, sliding.stride(), sliding.padding(), sliding.dilation(), groups);
    }

    public int in() {
        return weight.size(1) * groups;
    }

    public int out() {
        return weight.size(0);
    }

    @Override
    public String name() {
        return "Conv1d(" + in() + "→" + out() + ", " + window().text(1) + Window.unless(1, "groups", groups) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(in(), Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(out(), Space.ANY);
    }

    /** @throws IllegalArgumentException if the kernel is longer than the sequence */
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
