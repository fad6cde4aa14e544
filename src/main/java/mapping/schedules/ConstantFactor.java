package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ · factor for t &lt; T, then η₀: a cautious start. PyTorch: ConstantLR (factor 1/3, T = 5 by default).
 *
 * @param initialRate η₀
 * @param steps       T
 */
public record ConstantFactor(double initialRate, double factor, int steps) implements Schedule {

    public ConstantFactor {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.fraction("The factor", factor);
        Requirement.atLeast("The number of steps", steps, 0);
    }

    @Override
    public double rate(int step) {
        return step < steps ? initialRate * factor : initialRate;
    }
}
