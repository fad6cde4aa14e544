package mapping.layers.normalization;

import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.layers.WeightAndBias;
import mapping.tensor.Tensor;

/**
 * The channels of an example in groups, every group to mean 0 and variance 1, then a learnt scale and shift of each channel.
 * Section 4.2.2 (Wu and He, 2018). Between layer normalization (one group) and instance normalization (a group for each
 * channel); it does not depend on the batch, which for large images is small. PyTorch: {@code nn.GroupNorm}.
 *
 * @param groups   how many; divides the number of channels
 * @param channels the first axis of an example
 * @param weight   one for each channel, ones at first; or null
 * @param bias     likewise, zeros at first; null with the weight
 * @param epsilon  1e-5 by default, as in PyTorch
 */
public record GroupNorm(int groups, int channels, Tensor weight, Tensor bias, double epsilon)
    implements SameSpace, WeightAndBias {

    /** @throws IllegalArgumentException if {@code groups} does not divide {@code channels} */
    public static GroupNorm of(int groups, int channels) {
        return new GroupNorm(groups, channels, Initialization.ones().parameter(null, channels),
            Initialization.zeros().parameter(null, channels), 1e-5);
    }

    /** Without scale and shift. PyTorch: {@code affine=False}. */
    public static GroupNorm withoutAffine(int groups, int channels) {
        return new GroupNorm(groups, channels, null, null, 1e-5);
    }

    public GroupNorm {
        Requirement.notNegative("The epsilon of GroupNorm", epsilon);
        if (groups < 1 || channels < 1 || channels % groups != 0) {
            throw new IllegalArgumentException("The channels must fall into equal groups, got " + channels + " channels in "
                + groups + (groups == 1 ? " group." : " groups."));
        }
    }

    /** x of shape (batch, channels, …). */
    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        int run = x.numel() / (x.size(0) * channels);
        return RowNormalization.of("groupNorm", x, channels / groups * run, run, weight, bias, epsilon);
    }

    @Override
    public String name() {
        return "GroupNorm(" + groups + ", " + channels + ")";
    }

    @Override
    public Space domain() {
        return Space.starting(channels);
    }

    @Override
    public String toString() {
        return signature();
    }
}
