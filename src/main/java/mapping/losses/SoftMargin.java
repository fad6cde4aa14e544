package mapping.losses;

import mapping.tensor.Tensor;

/**
 * ln(1 + e^(−y x)) for a score x and a target y of −1 or 1: a smooth {@link Hinge}, and the binary cross-entropy with other names
 * for the classes. Section 4.1.2. PyTorch: {@code nn.SoftMarginLoss}.
 */
public record SoftMargin() implements ElementwiseLoss {

    @Override
    public double value(double score, double target) {
        double z = -target * score;
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    @Override
    public double slope(double score, double target) {
        return -target / (1 + StrictMath.exp(target * score));
    }

    /** @throws IllegalArgumentException if a target is neither −1 nor 1; names it */
    @Override
    public Tensor each(Tensor scores, Tensor target) {
        LossArguments.signs(name(), target);
        return ElementwiseLoss.super.each(scores, target);
    }
}
