package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
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
public record Conv1d(Tensor weight, Tensor bias, Sliding sliding, int groups) implements ConvolutionLayer<Conv1d> {

    public Conv1d {
        Requirement.given("The weight", weight);
        Requirement.given("The window", sliding);
    }

    /** Stride 1, no padding. */
    public static Conv1d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** Channels in groups that do not see each other. */
    public static Conv1d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        return new Conv1d(ConvolutionStart.weight(out, in, groups, random, kernel),
            ConvolutionStart.bias(out, in / groups * kernel, random), Sliding.of(kernel), groups);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(sliding);
    }

    @Override
    public Conv1d with(Tensor otherWeight, Tensor otherBias, Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 1);
        return new Conv1d(otherWeight, otherBias, axes[0], groups);
    }

    /** The same with the padding that keeps the length (divided by the stride, rounded up). */
    public Conv1d same() {
        return with(new Window(axes()).same(name()));
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Convolution.conv1d(x, weight, bias, sliding.stride(), sliding.padding(), sliding.dilation(), groups);
    }

    @Override
    public String toString() {
        return signature();
    }
}
