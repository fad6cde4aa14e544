package mapping.data;

import mapping.random.RandomSource;

/**
 * A random variant of a whole batch, for methods that mix examples with one another (mixup): the mapping (batch, randomness) ↦
 * batch. Section 5.3.2. A method that looks at one example alone is an {@link Augmentation}.
 */
@FunctionalInterface
public interface BatchAugmentation {

    /** A batch made of this one, which is not changed. */
    Batch apply(Batch batch, RandomSource random);
}
