/**
 * Smaller models. {@link mapping.compression.PruningMask} sets the smallest weights to zero, at once or by and by ({@link
 * mapping.compression.GradualPruning}); {@link mapping.compression.UnitPruning} removes whole units, {@link
 * mapping.compression.LowRank} makes one matrix two thin ones, {@link mapping.compression.SharedWeights} has few values for
 * many weights, and a {@link mapping.compression.CompressedModel} is the file of what is left, in the bits of a {@link
 * mapping.compression.PrefixCode}. {@link mapping.compression.RoundedWeights} keeps weights in few digits, as {@link
 * mapping.algebra.FloatFormat} rounds them; a {@link mapping.compression.QuantizedTensor} keeps numbers as bytes on a {@link
 * mapping.compression.QuantizationGrid}, and an {@link mapping.compression.AccumulatedTensor} sums their products as whole
 * numbers. Sections 1.3.2 and 8.1. Read {@code PruningMask} first.
 */
package mapping.compression;
