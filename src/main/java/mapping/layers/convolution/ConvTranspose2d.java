package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
import mapping.random.RandomSource;
import mapping.tensor.Convolution;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * The transposed convolution, by which images grow: every element of the argument writes the kernel, multiplied by itself, into
 * the result; with stride s the image becomes about s times as large. Section 6.1.2. It is the pullback of the {@link Conv2d}
 * with the same weight. PyTorch: {@code nn.ConvTranspose2d}, whose initialisation is the default.
 *
 * @param weight        of shape (in, out / groups, height, width)
 * @param bias          one for each channel of the result, or null
 * @param vertical      how the window moves down in the result; see {@link Sliding#length} for h′
 * @param horizontal    how it moves to the right
 * @param outputPadding rows and columns added at the bottom and to the right, fewer than the stride
 * @param groups        parts into which the channels are split, which do not see each other
 */
public record ConvTranspose2d(Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal, int outputPadding, int groups)
    implements TransposedConvolution<ConvTranspose2d> {

    public ConvTranspose2d {
        Requirement.given("The weight", weight);
        Requirement.given("The vertical window", vertical);
        Requirement.given("The horizontal window", horizontal);
    }

    /** A square kernel, stride 1, no padding. */
    public static ConvTranspose2d of(int in, int out, int kernel, RandomSource random) {
        return grouped(in, out, kernel, 1, random);
    }

    /** Channels in groups that do not see each other. */
    public static ConvTranspose2d grouped(int in, int out, int kernel, int groups, RandomSource random) {
        return new ConvTranspose2d(ConvolutionStart.weight(in, out, groups, random, kernel, kernel),
            ConvolutionStart.bias(out, out / groups * kernel * kernel, random), Sliding.of(kernel), Sliding.of(kernel), 0,
            groups);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(vertical, horizontal);
    }

    @Override
    public ConvTranspose2d with(Tensor otherWeight, Tensor otherBias, Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 2);
        return new ConvTranspose2d(otherWeight, otherBias, axes[0], axes[1], outputPadding, groups);
    }

    /** The same with {@code rows} rows and columns added at the bottom and to the right. */
    public ConvTranspose2d outputPadding(int rows) {
        return new ConvTranspose2d(weight, bias, vertical, horizontal, rows, groups);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Convolution.convTranspose2d(x, weight, bias, vertical, horizontal, outputPadding, outputPadding, groups);
    }

    @Override
    public String toString() {
        return signature();
    }
}
