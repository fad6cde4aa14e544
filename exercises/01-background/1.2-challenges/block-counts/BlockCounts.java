import book.exercise.ToDo;

/** Parameters and multiply-adds of two kinds of block, from their sizes alone. */
public final class BlockCounts {

    private BlockCounts() {
    }

    /** Weights and biases of a convolution whose channels are split into groups. */
    public static long convolutionParameters(int in, int out, int kernel, int groups) {
        throw new ToDo();
    }

    /** Multiply-adds of that convolution for a result of this height and width. */
    public static long convolutionMultiplyAdds(int in, int out, int kernel, int groups, int height, int width) {
        throw new ToDo();
    }

    /** Weights and biases of attention. */
    public static long attentionParameters(int width) {
        throw new ToDo();
    }

    /** Multiply-adds of attention over so many vectors. */
    public static long attentionMultiplyAdds(int times, int width) {
        throw new ToDo();
    }
}
