package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
import mapping.random.RandomSource;
import mapping.tensor.Convolution;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * The transposed convolution of sequences, by which they grow: {@link ConvTranspose2d} with one direction. Section 6.3. It is the
 * pullback of the {@link Conv1d} with the same weight. PyTorch: {@code nn.ConvTranspose1d}, whose initialisation is the default.
 *
 * @param weight        of shape (in, out / groups, kernel)
 * @param bias          one for each channel of the result, or null
 * @param sliding       how the window moves in the result; see {@link Sliding#length} for its length
 * @param outputPadding elements added at the end, fewer than the stride
 * @param groups        parts into which the channels are split, which do not see each other
 */
public record ConvTranspose1d(Tensor weight, Tensor bias, Sliding sliding, int outputPadding, int groups)
    implements TransposedConvolution<ConvTranspose1d> {

    public ConvTranspose1d {
        Requirement.given("The weight", weight);
        Requirement.given("The window", sliding);
    }

    /** Stride 1, no padding. */
    public static ConvTranspose1d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** Channels in groups that do not see each other. */
    public static ConvTranspose1d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        return new ConvTranspose1d(ConvolutionStart.weight(in, out, groups, random, kernel),
            ConvolutionStart.bias(out, out / groups * kernel, random), Sliding.of(kernel), 0, groups);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(sliding);
    }

    @Override
    public ConvTranspose1d with(Tensor otherWeight, Tensor otherBias, Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 1);
        return new ConvTranspose1d(otherWeight, otherBias, axes[0], outputPadding, groups);
    }

    /** The same with {@code count} elements added at the end. */
    public ConvTranspose1d outputPadding(int count) {
        return new ConvTranspose1d(weight, bias, sliding, count, groups);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Convolution.convTranspose1d(x, weight, bias, sliding.stride(), sliding.padding(), outputPadding,
            sliding.dilation(), groups);
    }

    @Override
    public String toString() {
        return signature();
    }
}
