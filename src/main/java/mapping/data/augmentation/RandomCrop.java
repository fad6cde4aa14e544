package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Cuts a square out of a picture at a random place, after {@code padding} rows and columns of zeros have been put around it.
 * Section 5.3.2. PyTorch: {@code RandomCrop}; 32 pixels with padding 4 is customary for pictures of 32 × 32.
 *
 * @param size    the side of the square, at least 1
 * @param padding at least 0
 */
public record RandomCrop(int size, int padding) implements Augmentation {

    public RandomCrop {
        if (size < 1 || padding < 0) {
            throw new IllegalArgumentException(
                "A crop must have a size of 1 or more and a padding of 0 or more, got " + size + " and "
                    + padding + ".");
        }
    }

    /**
     * @param x (…, height, width)
     * @return (…, size, size)
     */
    @Override
    public Tensor apply(Tensor x, RandomSource random) {
        Requirement.given("The source of random numbers", random);
        requirePicture("RandomCrop", x);
        int down = x.size(-2) + 2 * padding - size;
        int right = x.size(-1) + 2 * padding - size;
        if (down < 0 || right < 0) {
            throw new IllegalArgumentException("A square of " + size + " pixels does not fit in a picture of " + x.size(-2)
                    + " × " + x.size(-1) + " with padding " + padding + ".");
        }
        return window(x, random.nextInt(down + 1) - padding, random.nextInt(right + 1) - padding, size, size);
    }

    static void requirePicture(String name, Tensor x) {
        Requirement.given("The argument", x);
        if (x.dim() < 2) {
            throw new IllegalArgumentException(
                name + " must be given pictures, (channels, height, width), got an example of shape "
                    + Shape.text(x.shape()) + "; reshape the data set first.");
        }
    }

    /** The part of a picture whose first row is {@code top} and whose first column is {@code left}; 0 outside the picture. */
    static Tensor window(Tensor x, int top, int left, int height, int width) {
        int rows = x.size(-2);
        int columns = x.size(-1);
        Requirement.atLeast("The number of elements of a picture", x.numel(), 1);
        int planes = x.numel() / (rows * columns);
        float[] cut = new float[planes * height * width];
        int from = Math.max(left, 0);
        int length = Math.min(left + width, columns) - from;
        for (int plane = 0; plane < planes && length > 0; plane++) {
            for (int row = Math.max(top, 0); row < Math.min(top + height, rows); row++) {
                System.arraycopy(x.data(), (plane * rows + row) * columns + from,
                        cut, (plane * height + row - top) * width + from - left, length);
            }
        }
        int[] shape = x.shape();
        shape[shape.length - 2] = height;
        shape[shape.length - 1] = width;
        return Tensor.of(cut, shape);
    }
}
