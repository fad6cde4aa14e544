package mapping.layers;

import mapping.Space;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.GlobalAveragePool;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Layers in the spelling of a sentence: with {@code import static mapping.layers.Layers.*} a network reads
 * {@code flatten().then(Dense.of(784, 10, random)).then(dropout(0.2, random))}.
 */
public final class Layers {

    private Layers() {
    }

    /** All axes of an example made one. */
    public static Layer flatten() {
        return new Flatten();
    }

    /** Every example in the shape given. */
    public static Layer reshape(int... sizes) {
        return Reshape.of(sizes);
    }

    /** The greatest of every window of size × size: {@link MaxPool2d}. */
    public static Layer maxPool(int size) {
        return MaxPool2d.of(size);
    }

    /** The mean of every window of size × size: {@link AvgPool2d}. */
    public static Layer averagePool(int size) {
        return AvgPool2d.of(size);
    }

    /** The mean of every channel: {@link GlobalAveragePool}. */
    public static Layer globalAveragePool() {
        return new GlobalAveragePool();
    }

    /** See {@link Dropout}. */
    public static Layer dropout(double probability, RandomSource random) {
        return Dropout.of(probability, random);
    }

    /** x ↦ x, for instance as the branch of a {@link Concatenation} that lets its argument through. */
    public static Layer identity() {
        return new Unchanged();
    }

    private record Unchanged() implements SameSpace {

        @Override
        public Tensor apply(Tensor x) {
            return x;
        }

        @Override
        public long activations(Space input) {
            return 0;
        }

        @Override
        public String name() {
            return "Identity";
        }

        @Override
        public String toString() {
            return signature();
        }
    }
}
