package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ · (1 − min(t, T)/T)ᵖ: down to 0 at step T. PyTorch: PolynomialLR (T = 5, p = 1 by default).
 *
 * @param initialRate η₀
 * @param steps       T
 * @param power       p; 1 is a straight line
 */
public record PolynomialDecay(double initialRate, int steps, double power) implements Schedule {

    public PolynomialDecay {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.atLeast("The number of steps", steps, 1);
        Requirement.positive("The power", power);
    }

    @Override
    public double rate(int step) {
        return initialRate * StrictMath.pow(1 - Math.min(step, steps) / (double) steps, power);
    }
}
