package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Mirrors a picture, left and right exchanged, with a probability. Section 5.3.2. PyTorch: {@code RandomHorizontalFlip}. A
 * mirrored shoe is a shoe; a mirrored digit is not a digit.
 *
 * @param probability of being mirrored, 0 to 1; the customary one is 0.5
 */
public record RandomFlip(double probability) implements Augmentation {

    public RandomFlip {
        Requirement.fraction("The probability", probability);
    }

    /** @param x (…, height, width) */
    @Override
    public Tensor apply(Tensor x, RandomSource random) {
        Requirement.given("The source of random numbers", random);
        RandomCrop.requirePicture("RandomFlip", x);
        return random.nextDouble() < probability ? Tensors.flip(x, -1) : x;
    }
}
