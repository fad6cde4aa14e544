package mapping.losses;

/**
 * The surprise at a count y under a Poisson distribution whose rate, or its logarithm, is predicted: rate − y ln(rate). Section
 * 4.1.1. PyTorch: {@code nn.PoissonNLLLoss}.
 *
 * @param logInput whether the prediction is ln(rate), as by default; otherwise it is the rate, to whose logarithm 10⁻⁸ is added
 * @param full     whether to add Stirling's approximation of ln y!, which no prediction can change, for y &gt; 1
 */
public record PoissonNll(boolean logInput, boolean full) implements ElementwiseLoss {

    private static final double EPSILON = 1e-8;

    /** For a prediction that is the rate itself. */
    public PoissonNll ofRate() {
        return new PoissonNll(false, full);
    }

    /** With Stirling's term. */
    public PoissonNll withStirling() {
        return new PoissonNll(logInput, true);
    }

    @Override
    public double value(double prediction, double target) {
        double rate = logInput ? StrictMath.exp(prediction) : prediction;
        double log = logInput ? prediction : StrictMath.log(prediction + EPSILON);
        double stirling = full && target > 1
            ? target * StrictMath.log(target) - target + 0.5 * StrictMath.log(2 * Math.PI * target) : 0;
        return rate - (target == 0 ? 0 : target * log) + stirling;
    }

    @Override
    public double slope(double prediction, double target) {
        return logInput ? StrictMath.exp(prediction) - target : 1 - target / (prediction + EPSILON);
    }

    @Override
    public double targetSlope(double prediction, double target) {
        double log = logInput ? prediction : StrictMath.log(prediction + EPSILON);
        return -log + (full && target > 1 ? StrictMath.log(target) + 0.5 / target : 0);
    }
}
