/**
 * Smaller models. {@link mapping.compression.PruningMask} sets the smallest weights to zero;
 * {@link mapping.compression.RoundedWeights} keeps weights in few digits, as {@link mapping.algebra.FloatFormat} rounds them; a
 * {@link mapping.compression.QuantizedTensor} keeps numbers as bytes on a {@link mapping.compression.QuantizationGrid}, and an
 * {@link mapping.compression.AccumulatedTensor} sums their products as whole numbers. Sections 1.3.2 and 8.1. Read
 * {@code PruningMask} first.
 */
package mapping.compression;
