package mapping.tensor;

import mapping.Requirement;

/**
 * Pixels that wait in channels: r² channels become one whose image is r times as high and wide, and back. Section 6.1.2 (Shi et
 * al., 2016: sub-pixel convolution). A permutation of the elements, so that each is the other's inverse and pullback.
 */
public final class Subpixels {

    private Subpixels() {
    }

    /** {@code (…, C·r², H, W) → (…, C, H·r, W·r)}. PyTorch: {@code functional.pixel_shuffle}. */
    public static Tensor pixelShuffle(Tensor x, int factor) {
        require("pixelShuffle", x, factor);
        int squared = Shape.numel(factor, factor);
        int height = x.size(-2);
        int width = x.size(-1);
        int channels = x.size(-3) / squared;
        if (x.size(-3) % squared != 0) {
            throw new IllegalArgumentException("The channels of pixelShuffle must be a multiple of " + squared
                + ", the square of the factor, got shape " + Shape.text(x.shape()) + ".");
        }
        return x.reshape(images(x), channels, factor, factor, height, width).permute(0, 1, 4, 2, 5, 3)
            .reshape(ending(x, channels, height * factor, width * factor));
    }

    /** {@code (…, C, H·r, W·r) → (…, C·r², H, W)}. PyTorch: {@code functional.pixel_unshuffle}. */
    public static Tensor pixelUnshuffle(Tensor x, int factor) {
        require("pixelUnshuffle", x, factor);
        int height = x.size(-2) / factor;
        int width = x.size(-1) / factor;
        int channels = x.size(-3);
        if (x.size(-2) % factor != 0 || x.size(-1) % factor != 0) {
            throw new IllegalArgumentException("Height and width of the images of pixelUnshuffle must be multiples of " + factor
                + ", got shape " + Shape.text(x.shape()) + ".");
        }
        return x.reshape(images(x), channels, height, factor, width, factor).permute(0, 1, 3, 5, 2, 4)
            .reshape(ending(x, channels * factor * factor, height, width));
    }

    private static void require(String operation, Tensor x, int factor) {
        Requirement.given("The tensor", x);
        Requirement.atLeast("The factor of " + operation, factor, 1);
        if (x.dim() < 3) {
            throw new IllegalArgumentException("The argument of " + operation + " must be images (…, C, H, W), got "
                + Shape.text(x.shape()) + ".");
        }
    }

    private static int images(Tensor x) {
        return Shape.before(x.shape(), x.dim() - 3);
    }

    private static int[] ending(Tensor x, int channels, int height, int width) {
        int[] shape = x.shape();
        shape[shape.length - 3] = channels;
        shape[shape.length - 2] = height;
        shape[shape.length - 1] = width;
        return shape;
    }
}
