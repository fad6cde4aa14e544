/**
 * Attention and what stands around it in a Transformer: heads, masks, positions, blocks (section 6.2.3). Read
 * {@link mapping.layers.attention.Attention} first, then {@link mapping.layers.attention.MultiHeadAttention} and
 * {@link mapping.layers.attention.TransformerBlock}; the older {@link mapping.layers.attention.AdditiveAttention} serves
 * recurrent decoders. What is written step by step keeps an {@link mapping.layers.attention.AttentionState}.
 */
package mapping.layers.attention;
