package mapping.layers.dropout;

import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Dropout for networks of SELUs (Klambauer et al., 2017): while training an element is set to SELU's lower limit −λα with
 * probability p, and all are then scaled and shifted so that mean 0 and variance 1 stay. Section 5.3.2. PyTorch:
 * {@code nn.AlphaDropout}.
 */
public final class AlphaDropout extends Noise {

    /** −λα of SELU. */
    private static final double LIMIT = -1.0507009873554805 * 1.6732632423543772;

    private AlphaDropout(double probability, RandomSource random) {
        super(probability, random);
    }

    /** Like {@link Dropout#of}. */
    public static AlphaDropout of(double probability, RandomSource random) {
        return new AlphaDropout(probability, random);
    }

    /** a, by which every element is multiplied after some have been set to −λα: ((1 − p)(1 + p(λα)²))^(−½). */
    public double slope() {
        return 1 / Math.sqrt((1 - probability()) * (1 + probability() * LIMIT * LIMIT));
    }

    /** b, which is then added: a p λα. */
    public double summand() {
        return -slope() * probability() * LIMIT;
    }

    @Override
    Tensor masked(Tensor x, float[] kept) {
        return affineWhereKept(x, kept, (float) slope(), (float) summand(), (float) (slope() * LIMIT + summand()));
    }
}
