package mapping.compression.quantization;

import mapping.Requirement;
import mapping.tensor.Tensor;

/** The least and greatest number of all batches. Section 8.1.2. PyTorch: {@code MinMaxObserver}. */
final class MinMaxObserver implements RangeObserver {

    private float least = Float.POSITIVE_INFINITY;
    private float greatest = Float.NEGATIVE_INFINITY;

    @Override
    public void observe(Tensor x) {
        for (float number : finite(x)) {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
    }

    /** The numbers of a batch, all finite. */
    static float[] finite(Tensor x) {
        float[] numbers = Requirement.given("The tensor", x).data();
        for (float number : numbers) {
            Requirement.finite("A number that is observed", number);
        }
        return numbers;
    }

    /** Refuses to tell a range of nothing. */
    static float seen(float bound) {
        if (!Float.isFinite(bound)) {
            throw new IllegalStateException("An observer must see numbers before it tells their range, got none so far.");
        }
        return bound;
    }

    @Override
    public float least() {
        return seen(least);
    }

    @Override
    public float greatest() {
        return seen(greatest);
    }
}
