/**
 * Convolutions and pooling: layers that look at a window of a sequence or a picture at a time (sections 2.2.1 and 6.1). Read
 * {@link mapping.layers.convolution.Conv2d} first.
 */
package mapping.layers.convolution;
