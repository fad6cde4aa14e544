package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ · γᵗ. PyTorch: ExponentialLR.
 *
 * @param initialRate η₀
 * @param factor      γ
 */
public record ExponentialDecay(double initialRate, double factor) implements Schedule {

    public ExponentialDecay {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.notNegative("The factor", factor);
    }

    @Override
    public double rate(int step) {
        return initialRate * StrictMath.pow(factor, step);
    }
}
