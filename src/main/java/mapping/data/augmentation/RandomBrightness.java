package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Multiplies all pixels by one factor, drawn between 1 − {@code strength} and 1 + {@code strength}; what exceeds 1 becomes 1.
 * Section 8.2.1. For pictures with values from 0 to 1. PyTorch: {@code ColorJitter(brightness=strength)}.
 *
 * @param strength from 0 to 1
 */
public record RandomBrightness(double strength) implements Augmentation {

    public RandomBrightness {
        Requirement.fraction("The strength", strength);
    }

    @Override
    public Tensor apply(Tensor x, RandomSource random) {
        Requirement.given("The argument", x);
        Requirement.given("The source of random numbers", random);
        float factor = (float) (1 + strength * (2 * random.nextDouble() - 1));
        float[] pixels = x.data().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.min(1, factor * pixels[i]);
        }
        return Tensor.of(pixels, x.shape());
    }
}
