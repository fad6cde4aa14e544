package mapping.schedules;

import mapping.Requirement;

/**
 * η(t) = η₀ · γ^⌊t/s⌋: the rate is cut every s steps. PyTorch: StepLR (γ = 0.1 by default).
 *
 * @param initialRate η₀
 * @param stepSize    s, in steps
 * @param factor      γ
 */
public record StepDecay(double initialRate, int stepSize, double factor) implements Schedule {

    public StepDecay {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.atLeast("The step size", stepSize, 1);
        Requirement.notNegative("The factor", factor);
    }

    @Override
    public double rate(int step) {
        return initialRate * StrictMath.pow(factor, step / stepSize);
    }
}
