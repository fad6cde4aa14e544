package mapping.schedules;

/**
 * η(t) = η₀ · γᵗ. PyTorch: ExponentialLR.
 *
 * @param initialRate η₀
 * @param factor      γ
 */
public record ExponentialDecay(double initialRate, double factor) implements Schedule {

    public ExponentialDecay {
        Requirement.notNegative("the initial rate", initialRate);
        Requirement.notNegative("the factor", factor);
    }

    @Override
    public double rate(int step) {
        return initialRate * StrictMath.pow(factor, step);
    }
}
