package mapping.descent;

import mapping.Mapping;
import mapping.Requirement;

/**
 * What theory promises on a quadratic bowl: the mapping κ ↦ ρ from the condition number to the factor by which a step multiplies
 * the error in the long run, with the best fixed settings. Section 1.3.3; the settings themselves are derived in 3.1.2 and 3.3.1.
 */
public enum BowlFactor implements Mapping<Double, Double> {

    /** (κ − 1)/(κ + 1), with the rate 2/(λmin + λmax). */
    GRADIENT_DESCENT,
    /** (√κ − 1)/(√κ + 1), by {@code HeavyBall.best} (Polyak 1964). */
    HEAVY_BALL;

    /** ρ for a condition number of 1 or more. */
    @Override
    public Double apply(Double conditionNumber) {
        if (!(Requirement.given("The condition number", conditionNumber) >= 1)) {
            throw new IllegalArgumentException(
                "The condition number must be 1 or more, got " + Requirement.number(conditionNumber) + ".");
        }
        double k = this == GRADIENT_DESCENT ? conditionNumber : Math.sqrt(conditionNumber);
        return (k - 1) / (k + 1);
    }

    /** The least t with ρᵗ ≤ precision: ln precision / ln ρ, rounded up. */
    public int steps(double conditionNumber, double precision) {
        Requirement.inside("The precision", precision, 0, 1);
        double factor = apply(conditionNumber);
        return factor == 0 ? 1 : (int) Math.ceil(StrictMath.log(precision) / StrictMath.log(factor));
    }
}
