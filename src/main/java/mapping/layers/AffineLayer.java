package mapping.layers;

import mapping.tensor.Tensor;

/**
 * A layer that is affine in its argument, x ↦ W x + b: a dense layer or a convolution. Its weight can be exchanged for one that
 * is computed, which spectral and weight normalization do (section 4.2.2).
 */
public interface AffineLayer extends WeightAndBias {

    /** The same layer with another weight of the same shape; b is shared. */
    AffineLayer withWeight(Tensor weight);

    /** The axis of the weight that counts the numbers, or the channels, of the result. */
    default int outputAxis() {
        return 0;
    }
}
