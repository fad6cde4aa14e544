package mapping.layers.attention;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.LayerNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * One block of a Transformer's decoder: causal self-attention, then attention to what the encoder has read, then a small
 * network on each position; each is added and normalized. A mapping of two arguments, (x, memory) ↦ y; {@link #on} fixes the
 * memory. Section 6.2.3 (Vaswani et al., 2017). PyTorch: {@code nn.TransformerDecoderLayer(batch_first=True)}, with
 * {@code norm1}, {@code norm2}, {@code norm3} in the order of the normalizations here.
 *
 * @param selfAttention   causal attention to what was written before
 * @param selfNorm        the normalization that belongs to it
 * @param crossAttention  attention to the memory
 * @param crossNorm       the normalization that belongs to that
 * @param feedForward     works on each position
 * @param feedForwardNorm the normalization that belongs to it
 * @param normFirst       whether one normalizes before or after; see {@link TransformerBlock}
 * @param dropout         on what is added
 */
public record TransformerDecoderBlock(MultiHeadAttention selfAttention, Layer selfNorm, MultiHeadAttention crossAttention,
        Layer crossNorm, Layer feedForward, Layer feedForwardNorm, boolean normFirst, Layer dropout) implements Layer {

    /** Like {@link TransformerBlock#of(int, int, int, Layer, RandomSource)}. */
    public static TransformerDecoderBlock of(int width, int heads, int hidden, Layer activation, RandomSource random) {
        return new TransformerDecoderBlock(MultiHeadAttention.of(width, heads, random).causal(), LayerNorm.of(width),
            MultiHeadAttention.of(width, heads, random), LayerNorm.of(width),
            TransformerBlock.feedForward(width, hidden, activation, random), LayerNorm.of(width), false, Layers.identity());
    }

    /** The same parameters, normalized before attention and network. */
    public TransformerDecoderBlock preNorm() {
        return new TransformerDecoderBlock(selfAttention, selfNorm, crossAttention, crossNorm, feedForward, feedForwardNorm, true,
            dropout);
    }

    /** The same parameters; while training, part of what is added is dropped. */
    public TransformerDecoderBlock dropout(double probability, RandomSource random) {
        return new TransformerDecoderBlock(selfAttention, selfNorm, crossAttention, crossNorm, feedForward, feedForwardNorm,
            normFirst, Dropout.of(probability, random));
    }

    /** The same parameters; while training, weights of both attentions are dropped. */
    public TransformerDecoderBlock attentionDropout(double probability, RandomSource random) {
        return new TransformerDecoderBlock(selfAttention.dropout(probability, random), selfNorm,
            crossAttention.dropout(probability, random), crossNorm, feedForward, feedForwardNorm, normFirst, dropout);
    }

    /** @throws UnsupportedOperationException always: a decoder also takes a memory */
    @Override
    public Tensor apply(Tensor x) {
        throw new UnsupportedOperationException(name() + " takes two arguments. Use apply(x, memory, mask), or on(memory, "
            + "mask).");
    }

    /**
     * @param x      what was written so far, (batch, times, width)
     * @param memory what the encoder gives, (batch, memory times, width)
     * @param mask   1 where a position may look at the memory; broadcasts to (batch, heads, times, memory times), or null
     */
    public Tensor apply(Tensor x, Tensor memory, Tensor mask) {
        Tensor y = TransformerBlock.added(normFirst, dropout, x, selfNorm, selfAttention);
        y = TransformerBlock.added(normFirst, dropout, y, crossNorm, normal -> crossAttention.attend(normal, memory, mask));
        return TransformerBlock.added(normFirst, dropout, y, feedForwardNorm, feedForward);
    }

    /** The state before the first step, with the memory read. */
    public DecoderState start(Tensor memory) {
        Requirement.given("The memory", memory);
        return new DecoderState(selfAttention.start(memory.size(0)), crossAttention.read(memory));
    }

    /**
     * One step of writing: the new positions of a sequence whose earlier ones it has read. Running it along a sequence gives what
     * {@link #apply(Tensor, Tensor, Tensor)} gives to all of it, see {@link MultiHeadAttention#step}.
     *
     * @param x    the new positions, (batch, new times, width)
     * @param past what earlier steps have left, at first {@link #start}
     * @param mask as for {@code apply}
     */
    public DecoderOutput step(Tensor x, DecoderState past, Tensor mask) {
        Requirement.given("The state so far", past);
        AttentionOutput seen = selfAttention.step(normFirst ? selfNorm.apply(x) : x, past.written(), null);
        Tensor y = TransformerBlock.joined(normFirst, dropout, x, selfNorm, seen.y());
        y = TransformerBlock.added(normFirst, dropout, y, crossNorm, normal -> crossAttention.look(normal, past.memory(), mask));
        return new DecoderOutput(TransformerBlock.added(normFirst, dropout, y, feedForwardNorm, feedForward),
            new DecoderState(seen.state(), past.memory()));
    }

    /** The mapping x ↦ y for one memory. */
    public Layer on(Tensor memory, Tensor mask) {
        return x -> apply(x, memory, mask);
    }

    @Override
    public Map<String, Layer> children() {
        return new Parts<Layer>().with("selfAttention", selfAttention).with("selfNorm", selfNorm)
            .with("crossAttention", crossAttention).with("crossNorm", crossNorm).with("feedForward", feedForward)
            .with("feedForwardNorm", feedForwardNorm).with("dropout", dropout);
    }

    @Override
    public String name() {
        return "TransformerDecoderBlock(" + selfAttention.query().in() + ", " + selfAttention.heads() + " heads"
            + (normFirst ? ", pre-norm" : "") + ")";
    }

    @Override
    public Space domain() {
        return selfAttention.domain();
    }

    @Override
    public Space codomain() {
        return selfAttention.codomain();
    }

    @Override
    public Space codomain(Space input) {
        return selfAttention.codomain(input);
    }

    /** For a memory as long as the argument. */
    @Override
    public long multiplyAdds(Space input) {
        return selfAttention.multiplyAdds(input) + crossAttention.multiplyAdds(input) + feedForward.multiplyAdds(input);
    }

    @Override
    public long activations(Space input) {
        return selfAttention.activations(input) + crossAttention.activations(input) + feedForward.activations(input)
            + 6 * Sizes.count(input);
    }

    @Override
    public String toString() {
        return signature();
    }
}
