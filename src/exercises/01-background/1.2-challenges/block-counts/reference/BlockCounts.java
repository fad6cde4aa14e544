/** Parameters and multiply-adds of two kinds of block, from their sizes alone. */
public final class BlockCounts {

    private BlockCounts() {
    }

    /** Weights and biases of a convolution whose channels are split into groups. */
    public static long convolutionParameters(int in, int out, int kernel, int groups) {
        return (long) out * (in / groups) * kernel * kernel + out;
    }

    /** Multiply-adds of that convolution for a result of this height and width. */
    public static long convolutionMultiplyAdds(int in, int out, int kernel, int groups, int height, int width) {
        return (long) height * width * out * (in / groups) * kernel * kernel;
    }

    /** Weights and biases of attention. */
    public static long attentionParameters(int width) {
        return 4L * width * width + 4L * width;
    }

    /** Multiply-adds of attention over so many vectors. */
    public static long attentionMultiplyAdds(int times, int width) {
        return 4L * times * width * width + 2L * times * times * width;
    }
}
