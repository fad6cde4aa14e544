package mapping.architectures;

import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;

/** A convolution that keeps the size of the image except for the stride, and a batch normalization, which has the bias. */
final class NormalizedConvolution {

    private NormalizedConvolution() {
    }

    static Layer of(int in, int out, int kernel, int stride, RandomSource random) {
        return normalized(Conv2d.of(in, out, kernel, random), stride);
    }

    /** Each channel by itself, by a kernel of 3 × 3. */
    static Layer depthwise(int channels, int stride, RandomSource random) {
        return normalized(Conv2d.depthwise(channels, 3, random), stride);
    }

    private static Layer normalized(Conv2d convolution, int stride) {
        return convolution.same().stride(stride).withoutBias().then(BatchNorm.of(convolution.out()));
    }
}
