package mapping.layers.attention;

import mapping.tensor.Tensor;

/** What a step of attention, or of a block around it, gives: y for the new positions, and what is now known of all. */
public record AttentionOutput(Tensor y, AttentionState state) {
}
