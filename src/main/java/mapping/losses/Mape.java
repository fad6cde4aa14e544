package mapping.losses;

/**
 * Mean absolute percentage error: 100 |ŷ − y| / |y|. Section 4.1.1. Where |y| is below 10⁻⁷ that stands in its place. Keras:
 * {@code MeanAbsolutePercentageError}. It prefers predictions that are too small.
 */
public record Mape() implements ElementwiseLoss {

    private static final double LEAST = 1e-7;

    @Override
    public double value(double prediction, double target) {
        return 100 * Math.abs(prediction - target) / Math.max(Math.abs(target), LEAST);
    }

    @Override
    public double slope(double prediction, double target) {
        return 100 * Math.signum(prediction - target) / Math.max(Math.abs(target), LEAST);
    }
}
