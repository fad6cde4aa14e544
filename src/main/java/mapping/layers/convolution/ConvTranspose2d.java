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
    implements WeightAndBias {

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

    private Window window() {
        return new Window(vertical, horizontal);
    }

    private ConvTranspose2d with(Window window) {
        return new ConvTranspose2d(weight, bias, window.vertical(), window.horizontal(), outputPadding, groups);
    }

    /** The same weight, written {@code stride} elements apart. */
    public ConvTranspose2d stride(int stride) {
        return with(window().stride(stride));
    }

    /** The same with {@code padding} rows and columns taken off all around. */
    public ConvTranspose2d padding(int padding) {
        return with(window().padding(padding));
    }

    /** The same with {@code rows} rows and columns added at the bottom and to the right. */
    public ConvTranspose2d outputPadding(int rows) {
        return new ConvTranspose2d(weight, bias, vertical, horizontal, rows, groups);
    }

    /** The same without b. */
    public ConvTranspose2d withoutBias() {
        return new ConvTranspose2d(weight, null, vertical, horizontal, outputPadding, groups);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return Convolution.convTranspose2d(x, weight, bias, vertical, horizontal, outputPadding, outputPadding, groups);
    }

    public int in() {
        return weight.size(0);
    }

    public int out() {
        return weight.size(1) * groups;
    }

    @Override
    public String name() {
        return "ConvTranspose2d(" + in() + "→" + out() + ", " + window().text(1)
            + Window.unless(0, "output padding", outputPadding) + Window.unless(1, "groups", groups) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(in(), Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(out(), Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {out(),
            Sizes.changed(sizes[1], rows -> vertical.length(rows) + outputPadding),
            Sizes.changed(sizes[2], columns -> horizontal.length(columns) + outputPadding)});
    }

    @Override
    public long multiplyAdds(Space input) {
        return Sizes.count(input) / in() * weight.numel();
    }

    @Override
    public String toString() {
        return signature();
    }
}
