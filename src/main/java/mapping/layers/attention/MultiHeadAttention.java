package mapping.layers.attention;

import java.util.Map;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Attention of several heads, each looking at projections of its own: ℝ^{times×width} → ℝ^{times×width}. Section 6.2.3
 * (Vaswani et al., 2017). Applied to one tensor it is self-attention; {@link #attend} looks from one sequence at another.
 * Costs 4·times·width² + 2·times²·width multiply-adds.
 *
 * <p>PyTorch: {@code nn.MultiheadAttention(batch_first=True)}, whose initialisation is the default; there query, key and value
 * are the three parts of {@code in_proj_weight} and {@code in_proj_bias}, and output is {@code out_proj}.
 *
 * @param query  the projection to the queries of all heads, side by side
 * @param key    likewise
 * @param value  likewise
 * @param output what maps the heads' results to the result
 * @param heads  how many; divides the width
 * @param isCausal whether self-attention hides later positions, as a language model needs
 * @param turn   turns queries and keys by their positions, or null
 */
public record MultiHeadAttention(Dense query, Dense key, Dense value, Dense output, int heads, boolean isCausal,
        RotaryPositions turn) implements Layer {

    public MultiHeadAttention {
        if (heads < 1 || query.out() % heads != 0) {
            throw new IllegalArgumentException("The width must split into equal heads, got width " + query.out() + " and " + heads
                + (heads == 1 ? " head." : " heads."));
        }
    }

    /** @throws IllegalArgumentException if {@code heads} does not divide {@code width} */
    public static MultiHeadAttention of(int width, int heads, RandomSource random) {
        double glorot = Math.sqrt(6.0 / (4 * width));    // for the three projections as one matrix
        double usual = 1 / Math.sqrt(width);
        Dense[] projections = new Dense[4];
        for (int i = 0; i < 4; i++) {
            double bound = i < 3 ? glorot : usual;
            projections[i] = projection(width, Initialization.uniform(-bound, bound), random);
        }
        return new MultiHeadAttention(projections[0], projections[1], projections[2], projections[3], heads, false, null);
    }

    private static Dense projection(int width, Initialization initialization, RandomSource random) {
        return new Dense(initialization.parameter(random, width, width), Initialization.zeros().parameter(random, width));
    }

    /** The same parameters; self-attention hides later positions. */
    public MultiHeadAttention causal() {
        return new MultiHeadAttention(query, key, value, output, heads, true, turn);
    }

    /** The same parameters; queries and keys are turned by their positions, see {@link RotaryPositions}. */
    public MultiHeadAttention rotary() {
        return new MultiHeadAttention(query, key, value, output, heads, isCausal, RotaryPositions.of(width() / heads));
    }

    private int width() {
        return query.out();
    }

    /** Self-attention: every position looks at all positions, or at those that are not later if this is causal. */
    @Override
    public Tensor apply(Tensor x) {
        return apply(x, null);
    }

    /**
     * Self-attention under a mask.
     *
     * @param mask 1 where a query may look at a key; broadcasts to (batch, heads, times, times), see {@link Masks}; or null
     */
    public Tensor apply(Tensor x, Tensor mask) {
        ExampleCheck.require(this, x);
        return attend(x, x, visible(x, mask));
    }

    /** The mask of self-attention, with what causality hides. */
    private Tensor visible(Tensor x, Tensor mask) {
        if (!isCausal) {
            return mask;
        }
        Tensor past = Masks.causal(x.size(1));
        return mask == null ? past : past.mul(mask);
    }

    /**
     * Queries of x look at keys and values of a memory, such as what an encoder has read.
     *
     * @param x      (batch, times, width)
     * @param memory (batch, memory times, width)
     * @param mask   1 where a query may look at a key; broadcasts to (batch, heads, times, memory times), or null
     */
    public Tensor attend(Tensor x, Tensor memory, Tensor mask) {
        ExampleCheck.require(this, x);
        ExampleCheck.require(key, memory);
        return output.apply(Attention.ofHeads(heads, turned(query.apply(x)), turned(key.apply(memory)), value.apply(memory),
            mask));
    }

    private Tensor turned(Tensor x) {
        return turn == null ? x : turn.apply(x);
    }

    /** How much each position looks at each one in self-attention, for every head: (batch, heads, times, times). */
    public Tensor weights(Tensor x, Tensor mask) {
        ExampleCheck.require(this, x);
        return Attention.weights(Attention.splitHeads(heads, turned(query.apply(x))),
            Attention.splitHeads(heads, turned(key.apply(x))), visible(x, mask));
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("query", query).with("key", key).with("value", value).with("output", output);
    }

    @Override
    public String name() {
        return "MultiHeadAttention(" + width() + ", " + heads + (heads == 1 ? " head" : " heads") + (isCausal ? ", causal" : "")
            + (turn == null ? "" : ", rotary") + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, query.in());
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, output.out());
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], output.out()});
    }

    @Override
    public long multiplyAdds(Space input) {
        long times = Sizes.count(input) / query.in();
        return query.multiplyAdds(input) + key.multiplyAdds(input) + value.multiplyAdds(input) + 2 * times * times * width()
            + times * output.in() * output.out();
    }

    @Override
    public long activations(Space input) {
        long times = Sizes.count(input) / query.in();
        return times * (4L * width() + output.out()) + heads * times * times;
    }

    @Override
    public String toString() {
        return signature();
    }
}
