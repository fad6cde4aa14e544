package mapping.losses;

import mapping.Requirement;

/**
 * Mean squared logarithmic error: (ln(1 + ŷ) − ln(1 + y))², for targets that span orders of magnitude, such as prices: it
 * compares ratios. Section 4.1.1. Keras: {@code MeanSquaredLogarithmicError}. Both arguments must exceed −1.
 */
public record Msle() implements ElementwiseLoss {

    @Override
    public double value(double prediction, double target) {
        double difference = difference(prediction, target);
        return difference * difference;
    }

    @Override
    public double slope(double prediction, double target) {
        return 2 * difference(prediction, target) / (1 + prediction);
    }

    @Override
    public double targetSlope(double prediction, double target) {
        return -2 * difference(prediction, target) / (1 + target);
    }

    private static double difference(double prediction, double target) {
        if (prediction <= -1 || target <= -1) {
            throw new IllegalArgumentException("Prediction and target of msle must be greater than −1, got "
                + Requirement.number(prediction) + " and " + Requirement.number(target) + ".");
        }
        return StrictMath.log1p(prediction) - StrictMath.log1p(target);
    }
}
