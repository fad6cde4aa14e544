package mapping.layers.resizing;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Subpixels;
import mapping.tensor.Tensor;

/**
 * One channel becomes r² whose images have a place for each block of r × r: ℝ^{c×h·r×w·r} → ℝ^{c·r²×h×w}, a coarser image
 * without loss. Section 6.1.2 (Shi et al., 2016). A permutation of the elements, the inverse of {@link PixelShuffle}. PyTorch:
 * {@code nn.PixelUnshuffle}.
 *
 * @param factor r
 */
public record PixelUnshuffle(int factor) implements Layer {

    public PixelUnshuffle {
        Requirement.between("The factor of PixelUnshuffle", factor, 1, 1 << 15);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Subpixels.pixelUnshuffle(x, factor);
    }

    @Override
    public String name() {
        return "PixelUnshuffle(" + factor + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return domain();
    }

    /** @throws IllegalArgumentException if height or width is no multiple of r */
    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> {
            for (int axis = 1; axis < sizes.length; axis++) {
                if (sizes[axis] != Space.ANY && sizes[axis] % factor != 0) {
                    throw new IllegalArgumentException("Height and width of an argument of " + name() + " must be multiples of "
                        + factor + ", got " + input + ".");
                }
            }
            return new int[] {Sizes.changed(sizes[0], channels -> channels * factor * factor),
                Sizes.changed(sizes[1], height -> height / factor), Sizes.changed(sizes[2], width -> width / factor)};
        });
    }

    @Override
    public String toString() {
        return signature();
    }
}
