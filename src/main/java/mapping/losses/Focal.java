package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Focal loss of logits over classes: the cross-entropy ℓ of each example times (1 − p_y)^γ, where p_y = e^(−ℓ), so that what
 * is already recognised counts little. Section 4.1.2 (Lin et al. 2017). For γ = 0 it is {@link CrossEntropy}. Shapes as
 * there. The mean divides by the number of targets that are not ignored, whatever the weights of their classes; that of the
 * cross-entropy divides by the sum of these weights. Keras: {@code CategoricalFocalCrossentropy}, with α = 1.
 *
 * @param gamma        γ ≥ 0, 2 by default
 * @param classWeights α, a factor for each class, or null for 1
 * @param ignored      the label that does not count, −100 by default
 */
public record Focal(double gamma, Tensor classWeights, int ignored) implements Loss {

    public Focal {
        Requirement.notNegative("The focus γ of the focal loss", gamma);
    }

    /** Examples of class c count {@code weights[c]} times; the mean still divides by their number. */
    public Focal classWeights(float... weights) {
        return new Focal(gamma, Tensor.vector(weights), ignored);
    }

    /** Targets with this label do not count. */
    public Focal ignoring(int label) {
        return new Focal(gamma, classWeights, label);
    }

    @Override
    public Tensor each(Tensor logits, Tensor target) {
        Tensor weights = ClassRows.of(name(), logits).weights(target, ignored, classWeights);
        Tensor focused = new CrossEntropy(0, null, ignored).each(logits, target).map(name(), this::value, this::slope);
        return classWeights == null ? focused : focused.mul(weights);
    }

    /** 1, but 0 for ignored labels: the weights of classes do not change the divisor of the mean. */
    @Override
    public Tensor counts(Tensor logits, Tensor target) {
        return ClassRows.of(name(), logits).weights(target, ignored, null);
    }

    /** (1 − e^(−ℓ))^γ ℓ as a function of the cross-entropy ℓ. */
    public double value(double crossEntropy) {
        return crossEntropy == 0 ? 0 : StrictMath.pow(missing(crossEntropy), gamma) * crossEntropy;
    }

    /** Its derivative by ℓ. */
    public double slope(double crossEntropy) {
        double missing = missing(crossEntropy);
        if (gamma == 0 || missing == 0) {
            return gamma == 0 ? 1 : 0;
        }
        double fading = gamma * StrictMath.pow(missing, gamma - 1) * StrictMath.exp(-crossEntropy);
        return StrictMath.pow(missing, gamma) + (fading == 0 ? 0 : fading * crossEntropy);
    }

    /** 1 − p. */
    private static double missing(double crossEntropy) {
        return -StrictMath.expm1(-crossEntropy);
    }
}
