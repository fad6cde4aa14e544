package mapping.architectures;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.identity;
import static mapping.layers.Layers.maxPool;

import mapping.Requirement;
import mapping.layers.Concatenation;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.random.RandomSource;

/**
 * U-Net (Ronneberger, Fischer and Brox, 2015): ℝ^(in×h×w) → ℝ^(out×h×w), picture ↦ numbers for each pixel. Section 6.1.2. It is a
 * mapping inside a mapping inside a mapping: each level looks at the picture by two convolutions, hands it at half the size and
 * with twice the channels to the level below, and joins what comes back, enlarged, with what it had seen itself (the skip
 * connection). Unlike the paper's, convolutions are padded, so that the size stays, and normalized, as is usual now.
 */
public final class UNet {

    private UNet() {
    }

    /**
     * The network with weights drawn at random.
     *
     * @param in    channels of a picture
     * @param out   numbers for each pixel
     * @param width channels of the first level; each level below has twice as many
     * @param depth how often the picture is halved; its sides must be multiples of 2^depth. The paper has width 64, depth 4
     */
    public static Layer of(int in, int out, int width, int depth, RandomSource random) {
        Requirement.atLeast("The number of channels of a picture", in, 1);
        Requirement.atLeast("The numbers for each pixel", out, 1);
        Requirement.atLeast("The width of a U-Net", width, 1);
        Requirement.between("The depth of a U-Net", depth, 0, 8);
        return level(in, width, depth, random).then(Conv2d.of(width, out, 1, random));
    }

    private static Layer level(int in, int width, int depth, RandomSource random) {
        Layer seen = twice(in, width, random);
        if (depth == 0) {
            return seen;
        }
        Layer below = maxPool(2).then(level(width, 2 * width, depth - 1, random))
            .then(ConvTranspose2d.of(2 * width, width, 2, random).stride(2));
        return seen.then(Concatenation.of(identity(), below)).then(twice(2 * width, width, random));
    }

    private static Layer twice(int in, int out, RandomSource random) {
        return NormalizedConvolution.of(in, out, 3, 1, random).then(relu())
            .then(NormalizedConvolution.of(out, out, 3, 1, random)).then(relu());
    }
}
