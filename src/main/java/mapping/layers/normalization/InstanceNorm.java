package mapping.layers.normalization;

import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.layers.WeightAndBias;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Every channel of every example to mean 0 and variance 1: the contrast of an image is taken out. Section 4.2.2 (Ulyanov,
 * Vedaldi and Lempitsky, 2016). PyTorch: {@code nn.InstanceNorm1d}, {@code nn.InstanceNorm2d}, which learn nothing unless asked
 * to and keep no running statistics; so here.
 *
 * @param channels the first axis of an example
 * @param weight   a learnt scale of each channel, or null
 * @param bias     a learnt shift of each channel, or null with the weight
 * @param epsilon  1e-5 by default, as in PyTorch
 */
public record InstanceNorm(int channels, Tensor weight, Tensor bias, double epsilon) implements SameSpace, WeightAndBias {

    public InstanceNorm {
        Requirement.atLeast("The number of channels of InstanceNorm", channels, 1);
        Requirement.notNegative("The epsilon of InstanceNorm", epsilon);
    }

    /** Without scale and shift. */
    public static InstanceNorm of(int channels) {
        return new InstanceNorm(channels, null, null, 1e-5);
    }

    /** With a learnt scale and shift of each channel. PyTorch: {@code affine=True}. */
    public static InstanceNorm affine(int channels) {
        return new InstanceNorm(channels, Initialization.ones().parameter(null, channels),
            Initialization.zeros().parameter(null, channels), 1e-5);
    }

    /**
     * x of shape (batch, channels, length) or (batch, channels, height, width).
     *
     * @throws IllegalArgumentException if a channel has one element, which has no variance
     */
    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        int run = x.numel() / (x.size(0) * channels);
        if (run == 1) {
            throw new IllegalArgumentException("A channel must have more than one element for " + name() + ", got shape "
                + Shape.text(x.shape()) + ".");
        }
        return RowNormalization.of("instanceNorm", x, run, run, weight, bias, epsilon);
    }

    @Override
    public String name() {
        return "InstanceNorm(" + channels + ")";
    }

    @Override
    public Space domain() {
        return Space.starting(channels, Space.ANY);
    }

    @Override
    public String toString() {
        return signature();
    }
}
