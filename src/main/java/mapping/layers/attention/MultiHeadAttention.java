package mapping.layers.attention;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Attention of several heads, each looking at projections of its own: ℝ^{times×width} → ℝ^{times×width}. Section 6.2.3
 * (Vaswani et al., 2017). Applied to one tensor it is self-attention; {@link #attend} looks from one sequence at another, and
 * {@link #step} goes on where it stopped. Costs 4·times·width² + 2·times²·width multiply-adds.
 *
 * <p>Masks and biases are those of {@link Attention}: a mask is 1 where a query may look at a key, a bias is added to the scores;
 * both broadcast to (batch, heads, times, times of the memory), both may be null. See {@link Masks}.
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
 * @param dropout on the weights of the attention, or null
 */
public record MultiHeadAttention(Dense query, Dense key, Dense value, Dense output, int heads, boolean isCausal,
        RotaryPositions turn, Dropout dropout) implements Layer {

    public MultiHeadAttention {
        Requirement.given("The query", query);
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
            projections[i] = projection(width, width, Initialization.uniform(-bound, bound), random);
        }
        return new MultiHeadAttention(projections[0], projections[1], projections[2], projections[3], heads, false, null, null);
    }

    /**
     * For looking at a memory of other widths; PyTorch: {@code kdim}, {@code vdim}.
     *
     * @param keyWidth   of what the keys are made of
     * @param valueWidth of what the values are made of
     */
    public static MultiHeadAttention of(int width, int heads, int keyWidth, int valueWidth, RandomSource random) {
        Initialization glorot = Initialization.glorotUniform();
        double usual = 1 / Math.sqrt(width);
        return new MultiHeadAttention(projection(width, width, glorot, random), projection(keyWidth, width, glorot, random),
            projection(valueWidth, width, glorot, random),
            projection(width, width, Initialization.uniform(-usual, usual), random), heads, false, null, null);
    }

    private static Dense projection(int in, int out, Initialization initialization, RandomSource random) {
        return new Dense(initialization.parameter(random, out, in), Initialization.zeros().parameter(random, out));
    }

    /** The same parameters; self-attention hides later positions. */
    public MultiHeadAttention causal() {
        return new MultiHeadAttention(query, key, value, output, heads, true, turn, dropout);
    }

    /** The same parameters; queries and keys are turned by their positions, see {@link RotaryPositions}. */
    public MultiHeadAttention rotary() {
        return new MultiHeadAttention(query, key, value, output, heads, isCausal, RotaryPositions.of(width() / heads), dropout);
    }

    /** The same parameters; while training, weights are dropped. PyTorch: {@code dropout=}. */
    public MultiHeadAttention dropout(double probability, RandomSource random) {
        return new MultiHeadAttention(query, key, value, output, heads, isCausal, turn, Dropout.of(probability, random));
    }

    private int width() {
        return query.out();
    }

    /** Self-attention: every position looks at all positions, or at those that are not later if this is causal. */
    @Override
    public Tensor apply(Tensor x) {
        return apply(x, null);
    }

    /** Self-attention under a mask. */
    public Tensor apply(Tensor x, Tensor mask) {
        return apply(x, mask, null);
    }

    /** Self-attention under a mask and with a bias. */
    public Tensor apply(Tensor x, Tensor mask, Tensor bias) {
        ExampleCheck.require(this, x);
        return attend(x, x, x, visible(x.size(1), x.size(1), mask), bias);
    }

    /** The mask of self-attention, with what causality hides. */
    private Tensor visible(int queries, int keys, Tensor mask) {
        if (!isCausal) {
            return mask;
        }
        Tensor past = Masks.causal(queries, keys);
        return mask == null ? past : past.mul(mask);
    }

    /**
     * Queries of x look at keys and values of a memory, such as what an encoder has read.
     *
     * @param x      (batch, times, width)
     * @param memory (batch, memory times, width)
     */
    public Tensor attend(Tensor x, Tensor memory, Tensor mask) {
        return attend(x, memory, memory, mask, null);
    }

    /**
     * The same with keys and values that are made of different tensors, and with a bias.
     *
     * @param keys   (batch, memory times, width of the keys)
     * @param values (batch, memory times, width of the values)
     */
    public Tensor attend(Tensor x, Tensor keys, Tensor values, Tensor mask, Tensor bias) {
        Tensor queries = queries(x, 0);
        return look(queries, read(keys, values, 0), mask, bias);
    }

    /** What {@link #look} needs of a memory, so that several steps read it once. */
    public AttentionState read(Tensor memory) {
        return read(memory, memory, 0);
    }

    private AttentionState read(Tensor keys, Tensor values, int first) {
        ExampleCheck.require(key, keys);
        ExampleCheck.require(value, values);
        return new AttentionState(turned(key.apply(keys), first), value.apply(values));
    }

    /** {@link #attend} to a memory that was read before: {@code look(x, read(memory), mask)}, the same bits. */
    public Tensor look(Tensor x, AttentionState memory, Tensor mask) {
        return look(queries(x, 0), memory, mask, null);
    }

    private Tensor queries(Tensor x, int first) {
        ExampleCheck.require(this, x);
        return turned(query.apply(x), first);
    }

    private Tensor look(Tensor queries, AttentionState seen, Tensor mask, Tensor bias) {
        Tensor factors = dropout == null ? null
            : dropout.factors(queries.size(0), heads, queries.size(1), seen.times());
        return output.apply(Attention.ofHeads(heads, queries, seen.keys(), seen.values(), mask, bias, factors));
    }

    /** The state before the first step: nothing is known. */
    public AttentionState start(int batch) {
        return new AttentionState(Tensors.zeros(batch, 0, key.out()), Tensors.zeros(batch, 0, value.out()));
    }

    /**
     * One step of causal self-attention, as in writing a text: new positions look at those before and at themselves. Running it
     * along a sequence, in pieces of any size, gives what {@link #apply} gives to all of it at once; the same bits for fewer than
     * 16 positions, beyond them up to rounding, since the sum of a softmax takes its terms in an order that depends on their
     * number. A step of one position costs 4·width² + 2·times·width multiply-adds.
     *
     * @param x    the new positions, (batch, new times, width)
     * @param past what earlier steps have left, at first {@link #start}
     * @param mask broadcasts to (batch, heads, new times, all times), or null
     * @throws IllegalStateException if this is not causal: later positions would have changed what earlier ones see
     */
    public AttentionOutput step(Tensor x, AttentionState past, Tensor mask) {
        if (!isCausal) {
            throw new IllegalStateException(name() + " has to see the whole sequence. Use apply, or make it causal().");
        }
        Tensor queries = queries(x, past.times());
        AttentionState all = past.followedBy(read(x, x, past.times()));
        return new AttentionOutput(look(queries, all, visible(x.size(1), all.times(), mask), null), all);
    }

    private Tensor turned(Tensor x, int first) {
        return turn == null ? x : turn.apply(x, first);
    }

    /** How much each position looks at each one in self-attention, for every head: (batch, heads, times, times). */
    public Tensor weights(Tensor x, Tensor mask) {
        ExampleCheck.require(this, x);
        return weights(x, x, visible(x.size(1), x.size(1), mask));
    }

    /** How much each position of x looks at each one of a memory: (batch, heads, times, memory times). Nothing is dropped. */
    public Tensor weights(Tensor x, Tensor memory, Tensor mask) {
        ExampleCheck.require(key, memory);
        return Attention.weights(Attention.splitHeads(heads, queries(x, 0)),
            Attention.splitHeads(heads, turned(key.apply(memory), 0)), mask);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("query", query).with("key", key).with("value", value).with("output", output)
            .with("dropout", dropout);
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
        long projected = query.multiplyAdds(input) + times * key.in() * key.out() + times * value.in() * value.out();
        return projected + 2 * times * times * width() + times * output.in() * output.out();
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
