/**
 * Layers that bring what passes through them to mean 0 and variance 1, each over other axes: the batch, a layer, groups of
 * channels, one instance; {@link mapping.layers.normalization.RmsNorm} only to mean square 1 (section 4.2.2). Read
 * {@link mapping.layers.normalization.BatchNorm} first.
 */
package mapping.layers.normalization;
