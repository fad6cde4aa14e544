package mapping.layers.resizing;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Subpixels;
import mapping.tensor.Tensor;

/**
 * r² channels become one whose image is r times as high and wide: ℝ^{c·r²×h×w} → ℝ^{c×h·r×w·r}, a way of growing images that a
 * convolution in front learns. Section 6.1.2 (Shi et al., 2016). A permutation of the elements. PyTorch: {@code nn.PixelShuffle}.
 *
 * @param factor r
 */
public record PixelShuffle(int factor) implements Layer {

    public PixelShuffle {
        Requirement.between("The factor of PixelShuffle", factor, 1, 1 << 15);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Subpixels.pixelShuffle(x, factor);
    }

    @Override
    public String name() {
        return "PixelShuffle(" + factor + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return domain();
    }

    /** @throws IllegalArgumentException if the number of channels is no multiple of r² */
    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> {
            int squared = factor * factor;
            if (sizes[0] != Space.ANY && sizes[0] % squared != 0) {
                throw new IllegalArgumentException("The channels of an argument of " + name() + " must be a multiple of "
                    + squared + ", got " + input + ".");
            }
            return new int[] {Sizes.changed(sizes[0], channels -> channels / squared),
                Sizes.changed(sizes[1], height -> height * factor), Sizes.changed(sizes[2], width -> width * factor)};
        });
    }

    @Override
    public String toString() {
        return signature();
    }
}
