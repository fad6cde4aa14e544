package mapping.layers.attention;

import java.util.Map;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * One block of a Transformer: attention mixes the positions, a small network then works on each of them; both are added to what
 * came in, and normalized. ℝ^{times×width} → ℝ^{times×width}. Section 6.2.3 (Vaswani et al., 2017). A stack of them is an
 * encoder, such as BERT; a stack of {@link #causal} ones is a language model, such as GPT.
 *
 * <p>PyTorch: {@code nn.TransformerEncoderLayer(batch_first=True)}; its {@code norm1}, {@code linear1}, {@code linear2},
 * {@code norm2} are here {@code attentionNorm}, {@code feedForward.0}, {@code feedForward.2}, {@code feedForwardNorm}.
 * There is no dropout unless {@link #dropout} asks for it, and then not on the weights of the attention, which {@link
 * #attentionDropout} asks for, nor inside the small network. (PyTorch's {@code dropout=} drops in all these places.)
 *
 * @param attention       mixes the positions
 * @param attentionNorm   the normalization that belongs to it
 * @param feedForward     works on each position
 * @param feedForwardNorm the normalization that belongs to that
 * @param normFirst       whether one normalizes before attention and network (Xiong et al., 2020: deep stacks learn without
 *     warm-up) or after the sum, as in the first paper
 * @param dropout         on what is added
 */
public record TransformerBlock(MultiHeadAttention attention, Layer attentionNorm, Layer feedForward, Layer feedForwardNorm,
        boolean normFirst, Layer dropout) implements Layer {

    /**
     * Normalization after the sum, PyTorch's default.
     *
     * @param hidden     the width inside the small network, usually 4 · width
     * @param activation between its two dense layers, such as ReLU, PyTorch's default
     */
    public static TransformerBlock of(int width, int heads, int hidden, Layer activation, RandomSource random) {
        return new TransformerBlock(MultiHeadAttention.of(width, heads, random), LayerNorm.of(width),
            feedForward(width, hidden, activation, random), LayerNorm.of(width), false, Layers.identity());
    }

    static Layer feedForward(int width, int hidden, Layer activation, RandomSource random) {
        return Dense.of(width, hidden, random).then(activation).then(Dense.of(hidden, width, random));
    }

    /** The same parameters, normalized before attention and network. */
    public TransformerBlock preNorm() {
        return new TransformerBlock(attention, attentionNorm, feedForward, feedForwardNorm, true, dropout);
    }

    /** The same parameters; no position sees later ones. */
    public TransformerBlock causal() {
        return new TransformerBlock(attention.causal(), attentionNorm, feedForward, feedForwardNorm, normFirst, dropout);
    }

    /** The same parameters; positions turn queries and keys, see {@link RotaryPositions}. */
    public TransformerBlock rotary() {
        return new TransformerBlock(attention.rotary(), attentionNorm, feedForward, feedForwardNorm, normFirst, dropout);
    }

    /** The same parameters; while training, part of what is added is dropped. */
    public TransformerBlock dropout(double probability, RandomSource random) {
        return new TransformerBlock(attention, attentionNorm, feedForward, feedForwardNorm, normFirst,
            Dropout.of(probability, random));
    }

    /** The same parameters; while training, weights of the attention are dropped. */
    public TransformerBlock attentionDropout(double probability, RandomSource random) {
        return new TransformerBlock(attention.dropout(probability, random), attentionNorm, feedForward, feedForwardNorm,
            normFirst, dropout);
    }

    @Override
    public Tensor apply(Tensor x) {
        return apply(x, null);
    }

    /** @param mask 1 where a position may look at another, see {@link MultiHeadAttention#apply(Tensor, Tensor)}; or null */
    public Tensor apply(Tensor x, Tensor mask) {
        return apply(x, mask, null);
    }

    /** The same with a bias, which is added to the scores of the attention; or null. */
    public Tensor apply(Tensor x, Tensor mask, Tensor bias) {
        Tensor mixed = added(normFirst, dropout, x, attentionNorm, normal -> attention.apply(normal, mask, bias));
        return added(normFirst, dropout, mixed, feedForwardNorm, feedForward);
    }

    /**
     * One step of a causal block: the new positions of a sequence whose earlier ones it has read. See
     * {@link MultiHeadAttention#step}; the first state is {@code attention().start(batch)}.
     */
    public AttentionOutput step(Tensor x, AttentionState past, Tensor mask) {
        AttentionOutput seen = attention.step(normFirst ? attentionNorm.apply(x) : x, past, mask);
        Tensor mixed = joined(normFirst, dropout, x, attentionNorm, seen.y());
        return new AttentionOutput(added(normFirst, dropout, mixed, feedForwardNorm, feedForward), seen.state());
    }

    /** A residual with its normalization before or after. */
    static Tensor added(boolean normFirst, Layer dropout, Tensor x, Layer norm, Layer inner) {
        return joined(normFirst, dropout, x, norm, inner.apply(normFirst ? norm.apply(x) : x));
    }

    /** The end of a residual whose branch is known. */
    static Tensor joined(boolean normFirst, Layer dropout, Tensor x, Layer norm, Tensor branch) {
        Tensor sum = x.add(dropout.apply(branch));
        return normFirst ? sum : norm.apply(sum);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("attention", attention).with("attentionNorm", attentionNorm)
            .with("feedForward", feedForward).with("feedForwardNorm", feedForwardNorm).with("dropout", dropout);
    }

    @Override
    public String name() {
        return "TransformerBlock(" + attention.query().in() + ", " + attention.heads() + " heads" + (normFirst
            ? ", pre-norm" : "")
            + (attention.isCausal() ? ", causal" : "") + ")";
    }

    @Override
    public Space domain() {
        return attention.domain();
    }

    @Override
    public Space codomain() {
        return attention.codomain();
    }

    @Override
    public Space codomain(Space input) {
        return attention.codomain(input);
    }

    @Override
    public long multiplyAdds(Space input) {
        return attention.multiplyAdds(input) + feedForward.multiplyAdds(input);
    }

    @Override
    public long activations(Space input) {
        return attention.activations(input) + feedForward.activations(input) + 4 * Sizes.count(input);
    }

    @Override
    public String toString() {
        return signature();
    }
}
