package mapping.compression.quantization;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Moving averages of the least and the greatest number of each batch. Section 8.1.2. PyTorch:
 * {@code MovingAverageMinMaxObserver}.
 */
final class MovingAverageObserver implements RangeObserver {

    private final float part;
    private float least = Float.NaN;
    private float greatest = Float.NaN;

    MovingAverageObserver(double part) {
        Requirement.fraction("The part of the way", part);
        this.part = (float) part;
    }

    @Override
    public void observe(Tensor x) {
        if (Requirement.given("The tensor", x).numel() == 0) {
            return;
        }
        MinMaxObserver batch = new MinMaxObserver();
        batch.observe(x);
        boolean first = Float.isNaN(least);
        least = first ? batch.least() : least + part * (batch.least() - least);
        greatest = first ? batch.greatest() : greatest + part * (batch.greatest() - greatest);
    }

    @Override
    public float least() {
        return MinMaxObserver.seen(least);
    }

    @Override
    public float greatest() {
        return MinMaxObserver.seen(greatest);
    }
}
