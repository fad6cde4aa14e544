package mapping.compression.quantization;

import mapping.Requirement;
import mapping.compression.QuantizationGrid;
import mapping.tensor.Tensor;

/**
 * How a network is quantized: weights on symmetric grids, one for a tensor or one for each of its outputs, what flows between
 * the layers on an affine grid each. Section 8.1.2 (Jacob et al. 2018; Krishnamoorthi 2018).
 *
 * @param weightBits     of a weight, 2 to 8
 * @param activationBits of what flows between layers, 2 to 8
 * @param perChannel     whether each output of a weight has its own scale
 */
public record QuantizationScheme(int weightBits, int activationBits, boolean perChannel) {

    public QuantizationScheme {
        Requirement.between("The bits of a weight", weightBits, 2, 8);
        Requirement.between("The bits between layers", activationBits, 2, 8);
    }

    /** One scale for each tensor. */
    public static QuantizationScheme perTensor(int weightBits) {
        return new QuantizationScheme(weightBits, 8, false);
    }

    /** One scale for each output of a weight. */
    public static QuantizationScheme perChannel(int weightBits) {
        return new QuantizationScheme(weightBits, 8, true);
    }

    /** The grid of a weight. */
    public QuantizationGrid grid(Tensor weight) {
        if (perChannel) {
            return QuantizationGrid.symmetricPerChannel(weight, weightBits);
        }
        float greatest = 0;
        for (float number : Requirement.given("The weight", weight).data()) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        return QuantizationGrid.symmetric(greatest, weightBits);
    }
}
