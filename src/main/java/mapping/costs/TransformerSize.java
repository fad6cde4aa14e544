package mapping.costs;

import mapping.Requirement;

/**
 * A decoder-only transformer by its sizes, with what each of its parts costs for one sequence, forward, in floating-point
 * operations: two for a multiply-add, and three for each number that passes a softmax. Section 1.2.1; counted as in appendix F
 * of Hoffmann et al. (2022), whose table of exact counts includes neither the tables that read and write tokens nor the small
 * operations (normalization, activation, sums).
 *
 * @param layers      how many blocks
 * @param width       of the vector of a position; the heads together are as wide
 * @param feedForward width inside the small network of a block
 * @param heads       of the attention
 */
public record TransformerSize(int layers, int width, int feedForward, int heads) {

    public TransformerSize {
        Requirement.atLeast("The number of layers", layers, 1);
        Requirement.atLeast("The width", width, 1);
        Requirement.atLeast("The inner width", feedForward, 1);
        Requirement.atLeast("The number of heads", heads, 1);
    }

    /** Queries, keys, values and the mapping behind the attention: four matrices for every position of every block. */
    public double projections(int length) {
        return 2.0 * layers * length * 4 * width * width;
    }

    /** What grows with the square of the length: scores, softmax and weighted means of every pair of positions. */
    public double pairs(int length) {
        return (double) layers * length * length * (2.0 * width + 3.0 * heads + 2.0 * width);
    }

    /** The two layers of the small network of every block. */
    public double networks(int length) {
        return 2.0 * layers * length * 2 * width * feedForward;
    }

    /** Scores for the next token at every position. */
    public double logits(int length, int vocabulary) {
        return 2.0 * length * width * vocabulary;
    }

    /** Forward and backward, backward counted as twice forward, without {@link #logits}. */
    public double training(int length) {
        return 3 * (projections(length) + pairs(length) + networks(length));
    }

    /** Parameters, with biases, normalizations, one table of tokens, and the relative positions of Hoffmann et al. (2022). */
    public double parameters(int vocabulary) {
        double attention = 5.0 * width * width + 6.0 * width;
        double network = 2.0 * width * feedForward + feedForward + width;
        double normalizations = 4.0 * width;
        return layers * (attention + network + normalizations) + 2.0 * width + (double) width * vocabulary;
    }
}
