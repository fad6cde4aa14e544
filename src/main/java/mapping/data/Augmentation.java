package mapping.data;

import mapping.Mapping;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * A random variant of an example with the same meaning: the mapping (x, randomness) ↦ x′. Section 5.3.2. It teaches a model by
 * examples what the answer does not depend on. All randomness is in the argument, so the same source gives the same variant.
 * {@link Batches#augmented} applies it.
 */
@FunctionalInterface
public interface Augmentation {

    /**
     * A variant of one example.
     *
     * @param x without a batch axis, (channels, height, width) for a picture; not changed
     */
    Tensor apply(Tensor x, RandomSource random);

    /** First this, then {@code next}, both drawing from the same source. */
    default Augmentation then(Augmentation next) {
        return (x, random) -> next.apply(apply(x, random), random);
    }

    /** A mapping of examples that draws from {@code random} each time it is applied. */
    default Mapping<Tensor, Tensor> with(RandomSource random) {
        return x -> apply(x, random);
    }
}
