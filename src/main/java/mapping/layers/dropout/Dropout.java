package mapping.layers.dropout;

import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Sets each element to zero with probability p while training and divides the others by 1 − p, so that the mean stays; after
 * training it is the identity. Section 5.3.2 (Srivastava et al., 2014). Training thus averages over many thinned networks.
 * PyTorch: {@code nn.Dropout}.
 */
public final class Dropout extends Noise {

    private Dropout(double probability, RandomSource random) {
        super(probability, random);
    }

    /**
     * Drops with the probability given, at least 0 and less than 1.
     *
     * @param random gives the seed of this layer's masks
     */
    public static Dropout of(double probability, RandomSource random) {
        return new Dropout(probability, random);
    }

    /**
     * What the next call would multiply a tensor of this shape by, 0 or 1 / (1 − p), and counts as that call; null if it would
     * change nothing. For what is dropped inside an operation, such as the weights of attention.
     */
    public Tensor factors(int... shape) {
        return isTraining() && probability() > 0 ? apply(Tensors.ones(shape)) : null;
    }

    @Override
    Tensor masked(Tensor x, float[] kept) {
        return affineWhereKept(x, kept, (float) (1 / (1 - probability())), 0, 0);
    }
}
