package mapping.layers;

import mapping.Space;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.GlobalAveragePool;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.SpectralNorm;
import mapping.layers.normalization.WeightNorm;
import mapping.layers.resizing.Pad;
import mapping.layers.resizing.PixelShuffle;
import mapping.layers.resizing.PixelUnshuffle;
import mapping.layers.resizing.Upsample;
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

    /** Zeros around: left, right, top, bottom. See {@link Pad}. */
    public static Layer zeroPad(int... amounts) {
        return Pad.zeros(amounts);
    }

    /** What a mirror at the border shows, around: left, right, top, bottom. */
    public static Layer reflectionPad(int... amounts) {
        return Pad.reflect(amounts);
    }

    /** The border again and again, around: left, right, top, bottom. */
    public static Layer replicationPad(int... amounts) {
        return Pad.replicate(amounts);
    }

    /** The other end, around: left, right, top, bottom. */
    public static Layer circularPad(int... amounts) {
        return Pad.circular(amounts);
    }

    /** Images {@code factor} times as high and wide, by the nearest element: {@link Upsample}. */
    public static Layer upsample(double factor) {
        return Upsample.nearest(factor, factor);
    }

    /** Images {@code factor} times as high and wide, by bilinear interpolation: {@link Upsample}. */
    public static Layer bilinear(double factor) {
        return Upsample.linear(factor, factor);
    }

    /** See {@link PixelShuffle}. */
    public static Layer pixelShuffle(int factor) {
        return new PixelShuffle(factor);
    }

    /** See {@link PixelUnshuffle}. */
    public static Layer pixelUnshuffle(int factor) {
        return new PixelUnshuffle(factor);
    }

    /** The layer with its weight divided by the greatest singular value: {@link SpectralNorm}. */
    public static Layer spectralNorm(AffineLayer layer, RandomSource random) {
        return SpectralNorm.of(layer, random);
    }

    /** The layer with its weight learnt as lengths and directions: {@link WeightNorm}. */
    public static Layer weightNorm(AffineLayer layer) {
        return WeightNorm.of(layer);
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
