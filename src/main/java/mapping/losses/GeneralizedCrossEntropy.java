package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * (1 − p_y^q) / q of logits over classes, for labels some of which are wrong: between {@link CrossEntropy} (q → 0), which
 * chases every label, and half of the absolute error of the probabilities (q = 1), which gives up those that fit badly.
 * Section 4.1.2 (Zhang and Sabuncu 2018). Keras: {@code CategoricalGeneralizedCrossEntropy}, q = ½.
 *
 * @param q in (0, 1]
 */
public record GeneralizedCrossEntropy(double q) implements Loss {

    public GeneralizedCrossEntropy {
        if (!(q > 0 && q <= 1)) {
            throw new IllegalArgumentException("The exponent q of the generalized cross-entropy must be greater than 0 and at "
                + "most 1, got " + Requirement.number(q) + ".");
        }
    }

    /** A function of the cross-entropy ℓ, since p_y = e^(−ℓ). */
    @Override
    public Tensor each(Tensor logits, Tensor target) {
        ClassRows.of(name(), logits).read(target);
        return Losses.crossEntropy().each(logits, target)
            .map(name(), l -> -StrictMath.expm1(-q * l) / q, l -> StrictMath.exp(-q * l));
    }
}
