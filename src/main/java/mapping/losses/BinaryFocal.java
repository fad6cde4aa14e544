package mapping.losses;

import mapping.Requirement;

/**
 * Focal loss of a logit: the binary cross-entropy times (1 − p)^γ, where p is the probability of what is true, so that the
 * many easy examples count little. Section 4.1.2 (Lin et al. 2017, RetinaNet). For γ = 0 and no α it is
 * {@link BinaryCrossEntropyWithLogits}. torchvision: {@code sigmoid_focal_loss}.
 *
 * @param gamma γ ≥ 0, 2 by default
 * @param alpha the weight of positive examples, 1 − α that of negative ones, 0.25 by default; −1 for equal weights
 */
public record BinaryFocal(double gamma, double alpha) implements ElementwiseLoss {

    public BinaryFocal {
        Requirement.notNegative("The focus γ of the focal loss", gamma);
        Requirement.finite("The weight α of the focal loss", alpha);
    }

    @Override
    public double value(double logit, double target) {
        return weight(target) * power(missing(logit, target), gamma) * surprise(logit, target);
    }

    @Override
    public double slope(double logit, double target) {
        double p = sigmoid(logit);
        double missing = missing(logit, target);
        double fading = gamma == 0 || missing == 0 ? 0
            : gamma * power(missing, gamma - 1) * p * sigmoid(-logit) * (1 - 2 * target) * surprise(logit, target);
        return weight(target) * (fading + power(missing, gamma) * (p - target));
    }

    private double weight(double target) {
        return alpha < 0 ? 1 : alpha * target + (1 - alpha) * (1 - target);
    }

    /** 1 − (the probability of what is true). */
    private static double missing(double logit, double target) {
        return target * sigmoid(-logit) + (1 - target) * sigmoid(logit);
    }

    private static double surprise(double logit, double target) {
        return Math.max(logit, 0) - logit * target + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
    }

    private static double power(double base, double exponent) {
        return exponent == 2 ? base * base : exponent == 1 ? base : StrictMath.pow(base, exponent);
    }

    private static double sigmoid(double x) {
        double small = StrictMath.exp(-Math.abs(x));
        return x < 0 ? small / (1 + small) : 1 / (1 + small);
    }
}
