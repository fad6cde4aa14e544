package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ · (a + (b − a) · min(t, T)/T): a straight line from one factor to another, then constant.
 * PyTorch: LinearLR (a = 1/3, b = 1, T = 5 by default).
 *
 * @param initialRate η₀
 * @param startFactor a
 * @param endFactor   b
 * @param steps       T
 */
public record Linear(double initialRate, double startFactor, double endFactor, int steps) implements Schedule {

    public Linear {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.notNegative("The start factor", startFactor);
        Requirement.notNegative("The end factor", endFactor);
        Requirement.atLeast("The number of steps", steps, 1);
    }

    @Override
    public double rate(int step) {
        return initialRate * (startFactor + (endFactor - startFactor) * Math.min(step, steps) / steps);
    }
}
