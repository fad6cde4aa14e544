package book.bench.work;

import static mapping.activations.Activations.relu;
import static mapping.layers.Layers.flatten;
import static mapping.layers.Layers.maxPool;

import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.random.RandomSource;

/** The networks that are timed; the peers build the same ones. */
final class Networks {

    private static final long SEED = 1;

    private Networks() {
    }

    /** Returns 784–256–128–10 with ReLU between the layers: 235,146 parameters. */
    static Layer mlp() {
        return mlp(256, 128);
    }

    /** Returns 784–first–second–10 with ReLU between the layers. */
    static Layer mlp(int first, int second) {
        RandomSource random = RandomSource.of(SEED);
        return Dense.of(784, first, random).then(relu()).then(Dense.of(first, second, random)).then(relu())
                .then(Dense.of(second, 10, random));
    }

    /**
     * Returns 28 × 28 – convolution 3 × 3 × 16 – ReLU – max pooling 2 × 2 – convolution 3 × 3 × 32 – ReLU – max pooling 2 × 2 –
     * dense 1568–10, the convolutions with a padding of one: 20,490 parameters.
     */
    static Layer cnn() {
        RandomSource random = RandomSource.of(SEED);
        return Conv2d.of(1, 16, 3, random).padding(1).then(relu()).then(maxPool(2))
                .then(Conv2d.of(16, 32, 3, random).padding(1)).then(relu()).then(maxPool(2))
                .then(flatten()).then(Dense.of(1568, 10, random));
    }

    /** Returns 2–16–16–2 with ReLU between the layers. */
    static Layer ofThePlane() {
        RandomSource random = RandomSource.of(SEED);
        return Dense.of(2, 16, random).then(relu()).then(Dense.of(16, 16, random)).then(relu()).then(Dense.of(16, 2, random));
    }
}
