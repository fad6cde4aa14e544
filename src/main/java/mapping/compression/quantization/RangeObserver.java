package mapping.compression.quantization;

import mapping.compression.QuantizationGrid;
import mapping.tensor.Tensor;

/**
 * Which numbers a grid has to hold, found by looking at examples: calibration. Batches ↦ (least, greatest); what lies outside is
 * clamped later. Section 8.1.2. PyTorch: the observers of {@code torch.ao.quantization}.
 */
public interface RangeObserver {

    /** Looks at the numbers of one batch; an empty one changes nothing. */
    void observe(Tensor x);

    /** The least number to be held. */
    float least();

    /** The greatest number to be held. */
    float greatest();

    /** The affine grid over the range: of 2ᵇⁱᵗˢ numbers, 0 among them. */
    default QuantizationGrid grid(int bits) {
        return QuantizationGrid.affine(least(), greatest(), bits);
    }

    /** The least and greatest of all that was seen. */
    static RangeObserver minMax() {
        return new MinMaxObserver();
    }

    /**
     * Moving averages of each batch's least and greatest number: each batch moves them by this part of the way. PyTorch:
     * {@code MovingAverageMinMaxObserver}, whose part is 0.01.
     */
    static RangeObserver movingAverage(double part) {
        return new MovingAverageObserver(part);
    }

    /** Leaves out this part of the numbers seen at either end, such as 0.001. */
    static RangeObserver percentile(double part) {
        return new PercentileObserver(part);
    }
}
