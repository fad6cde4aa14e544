/**
 * Layers without parameters that change the size of sequences and images: padding, interpolation, pixels out of channels
 * (sections 6.1 and 8.2). Read {@link mapping.layers.resizing.Pad} first.
 */
package mapping.layers.resizing;
