package mapping.layers.dropout;

import mapping.Space;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Dropout of whole channels: of an image (channels, height, width) or a signal (channels, length) every channel is set to
 * zero with probability p while training, the others are divided by 1 − p. Neighbouring pixels are so alike that dropping
 * single ones would hide nothing. Section 5.3.2 (Tompson et al., 2015). PyTorch: {@code nn.Dropout2d}, {@code nn.Dropout1d}.
 */
public final class SpatialDropout extends Noise {

    private SpatialDropout(double probability, RandomSource random) {
        super(probability, random);
    }

    /** Like {@link Dropout#of}. */
    public static SpatialDropout of(double probability, RandomSource random) {
        return new SpatialDropout(probability, random);
    }

    @Override
    Tensor masked(Tensor x, float[] kept) {
        return affineWhereKept(x, kept, (float) (1 / (1 - probability())), 0, 0);
    }

    /** A channel. */
    @Override
    int run(Tensor x) {
        return x.numel() / (x.size(0) * x.size(1));
    }

    @Override
    public Space domain() {
        return Space.starting(Space.ANY);
    }
}
