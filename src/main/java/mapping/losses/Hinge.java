package mapping.losses;

import mapping.tensor.Tensor;

/**
 * max(0, 1 − y x)^p for a score x and a target y of −1 or 1: nothing to pay beyond a margin of 1 on the right side. Section 4.1.2
 * (Cortes and Vapnik 1995, the support vector machine). Keras: {@code Hinge} and {@code SquaredHinge}.
 *
 * @param power p, 1 or 2
 */
public record Hinge(int power) implements ElementwiseLoss {

    public Hinge {
        LossArguments.power("hinge loss", power);
    }

    @Override
    public double value(double score, double target) {
        double missing = Math.max(0, 1 - target * score);
        return power == 1 ? missing : missing * missing;
    }

    @Override
    public double slope(double score, double target) {
        double missing = 1 - target * score;
        return missing <= 0 ? 0 : power == 1 ? -target : -2 * target * missing;
    }

    /** @throws IllegalArgumentException if a target is neither −1 nor 1; names it */
    @Override
    public Tensor each(Tensor scores, Tensor target) {
        LossArguments.signs(name(), target);
        return ElementwiseLoss.super.each(scores, target);
    }
}
