package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Sets the pixels of a square to 0, at a random place; its centre is in the picture, what sticks out is cut off. Section 8.2.1
 * (DeVries and Taylor, 2017, "cutout"). No single part of a picture may then be relied on.
 *
 * @param side of the square, in pixels, at least 1
 */
public record RandomErasing(int side) implements Augmentation {

    public RandomErasing {
        Requirement.atLeast("The side of the erased square", side, 1);
    }

    /** @param x (…, height, width) */
    @Override
    public Tensor apply(Tensor x, RandomSource random) {
        Requirement.given("The source of random numbers", random);
        RandomCrop.requirePicture("RandomErasing", x);
        Requirement.atLeast("The number of elements of a picture", x.numel(), 1);
        int rows = x.size(-2);
        int columns = x.size(-1);
        int top = random.nextInt(rows) - side / 2;
        int left = random.nextInt(columns) - side / 2;
        int bottom = (int) Math.min(rows, (long) top + side);
        int right = (int) Math.min(columns, (long) left + side);
        float[] pixels = x.data().clone();
        for (int plane = 0; plane < pixels.length; plane += rows * columns) {
            for (int i = Math.max(0, top); i < bottom; i++) {
                for (int j = Math.max(0, left); j < right; j++) {
                    pixels[plane + i * columns + j] = 0;
                }
            }
        }
        return Tensor.of(pixels, x.shape());
    }
}
