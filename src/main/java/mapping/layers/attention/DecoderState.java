package mapping.layers.attention;

/**
 * What a {@link TransformerDecoderBlock} remembers between two steps.
 *
 * @param written of the positions written so far
 * @param memory  of what the encoder gave, read once
 */
public record DecoderState(AttentionState written, AttentionState memory) {

    /** The states of these examples, in that order and with repetitions: what a beam search goes on with. */
    public DecoderState select(int... examples) {
        return new DecoderState(written.select(examples), memory.select(examples));
    }

    /** The same numbers without the graph behind them. */
    public DecoderState detach() {
        return new DecoderState(written.detach(), memory.detach());
    }
}
