package mapping.transfer.adaptation;

import mapping.Requirement;
import mapping.schedules.Schedule;

/**
 * η(t) = η₀ / (1 + αp)^β with p = t / steps: the learning rate that goes with the {@link ReversalSchedule}. Section 8.3.3
 * (Ganin et al., 2016, with η₀ = 0.01, α = 10, β = 0.75, for descent with momentum 0.9). From step {@code steps} on, p stays 1.
 *
 * @param initialRate η₀ ≥ 0
 * @param steps       the length of the training, at least 1
 * @param alpha       α ≥ 0
 * @param beta        β ≥ 0
 */
public record AnnealedRate(double initialRate, int steps, double alpha, double beta) implements Schedule {

    public AnnealedRate {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.atLeast("The number of steps", steps, 1);
        Requirement.notNegative("The factor α", alpha);
        Requirement.notNegative("The exponent β", beta);
    }

    /** The paper's α = 10 and β = 0.75. */
    public static AnnealedRate of(double initialRate, int steps) {
        return new AnnealedRate(initialRate, steps, 10, 0.75);
    }

    @Override
    public double rate(int step) {
        Requirement.atLeast("The step", step, 0);
        return initialRate / StrictMath.pow(1 + alpha * Math.min(1, step / (double) steps), beta);
    }
}
