package mapping.layers.convolution;

import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/** PyTorch's default start of a convolution: weight and bias uniform between −1/√fan-in and 1/√fan-in. */
final class ConvolutionStart {

    private ConvolutionStart() {
    }

    /** Of shape (out, in / groups, sizes …), of {@code first} times {@code second} channels. */
    static Tensor weight(int first, int second, int groups, RandomSource random, int... sizes) {
        if (first < 1 || second < 1 || groups < 1 || first % groups != 0 || second % groups != 0) {
            throw new IllegalArgumentException("The channels of a convolution must split into equal groups, got " + second
                + " to " + first + " in " + groups + (groups == 1 ? " group." : " groups."));
        }
        int[] shape = new int[sizes.length + 2];
        shape[0] = first;
        shape[1] = second / groups;
        System.arraycopy(sizes, 0, shape, 2, sizes.length);
        Shape.numel(shape);    // refuses negative sizes and too many numbers
        return uniform(shape[1] * Shape.numel(sizes)).parameter(random, shape);
    }

    static Tensor bias(int channels, int fanIn, RandomSource random) {
        return uniform(fanIn).parameter(random, channels);
    }

    private static Initialization uniform(int fanIn) {
        double bound = 1 / Math.sqrt(fanIn);
        return Initialization.uniform(-bound, bound);
    }
}
