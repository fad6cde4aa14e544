package mapping.data;

import mapping.random.RandomSource;

/**
 * A random variant of a whole batch, for what mixes examples with one another (mixup): the mapping (batch, randomness) ↦ batch.
 * Section 5.3.2. What looks at one example alone is an {@link Augmentation}.
 */
@FunctionalInterface
public interface BatchAugmentation {

    /** A batch made of this one, which is not changed. */
    Batch apply(Batch batch, RandomSource random);
}
