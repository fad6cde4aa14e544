package mapping.layers.attention;

import mapping.tensor.Tensor;

/** What a step of a {@link TransformerDecoderBlock} gives: y for the new positions, and what is now known of all. */
public record DecoderOutput(Tensor y, DecoderState state) {
}
