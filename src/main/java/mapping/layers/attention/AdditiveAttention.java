package mapping.layers.attention;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * The first attention: how well a query q agrees with a key k is computed by a small network, v · tanh(W q + U k), and softmax of
 * that weighs the vectors of a memory. Section 6.2.3 (Bahdanau et al., 2015): while it writes a translation, a recurrent decoder
 * asks with its state which words of the source come next, so that it learns to align the two. Costs a tanh of all hidden
 * numbers for each pair of a query and a key, which the product of {@link Attention} saves. Not in PyTorch.
 *
 * <p>A mask is 1 where a query may look and broadcasts to (batch, times, memory times): {@code Sequences.mask(times,
 * lengths).unsqueeze(1)} hides padding. A query that may look nowhere looks everywhere alike.
 *
 * @param query W, without a bias
 * @param key   U
 * @param score v, without a bias: to a single number
 */
public record AdditiveAttention(Dense query, Dense key, Dense score) implements Layer {

    public AdditiveAttention {
        Requirement.given("The key", key);
        Requirement.given("The query", query);
        Requirement.given("The score", score);
        if (query.out() != key.out() || score.in() != key.out() || score.out() != 1) {
            throw new IllegalArgumentException("Additive attention must map queries and keys to vectors of one size, and those "
                + "to one number, got " + query.name() + ", " + key.name() + " and " + score.name() + ".");
        }
    }

    /**
     * @param queryWidth the size of what asks, such as a decoder's state
     * @param keyWidth   the size of the vectors of the memory
     * @param hidden     the size in between
     */
    public static AdditiveAttention of(int queryWidth, int keyWidth, int hidden, RandomSource random) {
        return new AdditiveAttention(Dense.of(queryWidth, hidden, random).withoutBias(), Dense.of(keyWidth, hidden, random),
            Dense.of(hidden, 1, random).withoutBias());
    }

    /** Every position of x looks at all positions. */
    @Override
    public Tensor apply(Tensor x) {
        return attend(x, x, null);
    }

    /**
     * For each vector of x a mean of those of the memory.
     *
     * @param x      (batch, times, width)
     * @param memory (batch, memory times, width of the keys)
     * @return (batch, times, width of the keys)
     */
    public Tensor attend(Tensor x, Tensor memory, Tensor mask) {
        ExampleCheck.require(this, x);
        return look(x, read(memory), mask);
    }

    /** What {@link #look} needs of a memory, so that many steps read it once. */
    public AttentionState read(Tensor memory) {
        return new AttentionState(key.apply(memory), memory);
    }

    /** {@link #attend} to a memory that was read before, the same bits. */
    public Tensor look(Tensor x, AttentionState memory, Tensor mask) {
        return weights(x, memory, mask).matmul(memory.values());
    }

    /** How much each vector of x looks at each one of the memory, (batch, times, memory times); every row sums to 1. */
    public Tensor weights(Tensor x, AttentionState memory, Tensor mask) {
        ExampleCheck.require(this, x);
        Tensor pairs = query.apply(x).unsqueeze(2).add(memory.keys().unsqueeze(1));
        Tensor scores = score.apply(pairs.tanh()).squeeze(-1);
        return (mask == null ? scores : scores.maskedFill(mask.eq(0), Attention.UNSEEN)).softmax(-1);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("query", query).with("key", key).with("score", score);
    }

    @Override
    public String name() {
        return "AdditiveAttention(" + query.in() + ", " + key.in() + ", hidden " + key.out() + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, query.in());
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, key.in());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], key.in()});
    }

    /** For a memory as long as the argument. */
    @Override
    public long multiplyAdds(Space input) {
        long times = Sizes.count(input) / query.in();
        return times * key.out() * (query.in() + key.in()) + times * times * (key.out() + key.in());
    }

    /** For a memory as long as the argument. */
    @Override
    public long activations(Space input) {
        long times = Sizes.count(input) / query.in();
        return times * (2L * key.out() + key.in()) + 2 * times * times * (key.out() + 1);
    }

    @Override
    public String toString() {
        return signature();
    }
}
