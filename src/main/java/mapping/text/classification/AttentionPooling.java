package mapping.text.classification;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;

/**
 * Token numbers of a text ↦ one vector, section 6.2.1: the mean of the vectors of its words, weighted by aᵢ = softmax(⟨q, xᵢ⟩)
 * with a learnt query q (as in Yang et al., 2016, who put a tanh layer before q). With q = 0 it is the plain mean. Number 0
 * is padding and stands at the end; it has no weight, and neither padding nor the other texts of a batch change a bit of the
 * result. Tokens (batch, times) to (batch, d).
 *
 * @param embedding with number 0 as padding
 * @param query     q, of shape (d, 1); learnt unless it was made by {@link #mean}
 */
public record AttentionPooling(Embedding embedding, Tensor query) implements Layer {

    public AttentionPooling {
        Requirement.given("The embedding", embedding);
        Requirement.given("The query", query);
        Requirement.asMany("numbers of the query", query.numel(), "numbers of a vector", embedding.weight().size(1));
        if (query.dim() != 2) {
            throw new IllegalArgumentException("The query must have shape (d, 1), got " + query.dim() + " axes.");
        }
    }

    /**
     * Vectors drawn from N(0, deviation²), and the query 0, so that it begins as a mean.
     *
     * @param tokens    their number, with padding
     * @param d         dimension of the vectors
     * @param deviation above 0
     */
    public static AttentionPooling of(int tokens, int d, double deviation, RandomSource random) {
        return new AttentionPooling(embedding(tokens, d, deviation, random), Tensor.of(new float[d], d, 1).requiresGrad());
    }

    /** The plain mean of the same vectors: the query stays 0. */
    public static AttentionPooling mean(int tokens, int d, double deviation, RandomSource random) {
        return new AttentionPooling(embedding(tokens, d, deviation, random), Tensor.of(new float[d], d, 1));
    }

    private static Embedding embedding(int tokens, int d, double deviation, RandomSource random) {
        Requirement.atLeast("The number of tokens", tokens, 2);
        Requirement.atLeast("The dimension", d, 1);
        Requirement.positive("The deviation", deviation);
        Requirement.given("The random source", random);
        return new Embedding(Initialization.normal(0, deviation).parameter(random, tokens, d), -1).padding(0);
    }

    @Override
    public Tensor apply(Tensor tokens) {
        int[] lengths = lengths(tokens);
        Tensor x = embedding.apply(tokens);
        Tensor e = exponentials(x, lengths);
        return Sequences.mean(e.mul(x), lengths).div(Sequences.mean(e, lengths));
    }

    /** aᵢ of each token, (batch, times); 0 for padding. */
    public Tensor weights(Tensor tokens) {
        int[] lengths = lengths(tokens);
        return NoGrad.of(() -> {
            Tensor e = exponentials(embedding.apply(tokens), lengths).squeeze(-1).mul(Sequences.mask(tokens.size(1), lengths));
            return e.div(e.sum(1).unsqueeze(1));
        });
    }

    /** exp(⟨q, xᵢ⟩ − the greatest of the text), (batch, times, 1). */
    private Tensor exponentials(Tensor x, int[] lengths) {
        Tensor scores = x.matmul(query);
        return scores.sub(Sequences.max(scores.detach(), lengths).unsqueeze(1)).exp();
    }

    private static int[] lengths(Tensor tokens) {
        return Sequences.lengths(Requirement.given("The tokens", tokens));
    }

    @Override
    public Map<String, Layer> children() {
        return Map.of("embedding", embedding);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return query.isParameter() ? Map.of("query", query) : Map.of();
    }

    @Override
    public String name() {
        return "AttentionPooling(" + embedding.weight().size(0) + "→" + embedding.weight().size(1) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending();
    }

    @Override
    public Space codomain() {
        return Space.reals(embedding.weight().size(1));
    }

    @Override
    public String toString() {
        return signature();
    }
}
