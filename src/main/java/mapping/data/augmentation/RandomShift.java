package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Moves a picture by up to {@code pixels} in any direction; the space left empty becomes 0. Section 5.3.2. It is
 * {@link RandomCrop} with the picture's own size.
 *
 * @param pixels the greatest shift along each axis, at least 0
 */
public record RandomShift(int pixels) implements Augmentation {

    public RandomShift {
        Requirement.atLeast("The number of pixels of a shift", pixels, 0);
    }

    /** @param x (…, height, width) */
    @Override
    public Tensor apply(Tensor x, RandomSource random) {
        Requirement.given("The source of random numbers", random);
        RandomCrop.requirePicture("RandomShift", x);
        int down = random.nextInt(2 * pixels + 1) - pixels;
        int right = random.nextInt(2 * pixels + 1) - pixels;
        return RandomCrop.window(x, down, right, x.size(-2), x.size(-1));
    }
}
