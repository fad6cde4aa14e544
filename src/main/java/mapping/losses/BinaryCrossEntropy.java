package mapping.losses;

import mapping.tensor.Tensor;

/**
 * −y ln p − (1 − y) ln(1 − p) for a predicted probability p. Section 4.1.2. Logarithms are cut off at −100, as PyTorch does
 * ({@code nn.BCELoss}). From logits, {@link BinaryCrossEntropyWithLogits} is the more precise way.
 */
public record BinaryCrossEntropy() implements ElementwiseLoss {

    private static final double LEAST_LOG = -100;
    private static final double LEAST_VARIANCE = 1e-12;

    @Override
    public double value(double prediction, double target) {
        return -target * log(prediction) - (1 - target) * logOfRest(prediction);
    }

    /** (p − y) / (p(1 − p)). */
    @Override
    public double slope(double prediction, double target) {
        return (prediction - target) / Math.max(prediction * (1 - prediction), LEAST_VARIANCE);
    }

    @Override
    public double targetSlope(double prediction, double target) {
        return logOfRest(prediction) - log(prediction);
    }

    private static double log(double p) {
        return Math.max(StrictMath.log(p), LEAST_LOG);
    }

    /** ln(1 − p), which is about −p where 1 − p would round to 1. */
    private static double logOfRest(double p) {
        return Math.max(StrictMath.log1p(-p), LEAST_LOG);
    }

    /** @throws IllegalArgumentException if a prediction is no probability; names it */
    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        LossArguments.probabilities(name(), prediction);
        return ElementwiseLoss.super.each(prediction, target);
    }
}
