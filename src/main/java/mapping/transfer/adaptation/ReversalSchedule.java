package mapping.transfer.adaptation;

import mapping.Requirement;
import mapping.schedules.Schedule;

/**
 * λ(t) = 2 / (1 + e^(−γp)) − 1 with p = t / steps: the strength of the {@link GradientReversal} grows from 0 towards 1, so that
 * the domain classifier has something to read before the features begin to hide it. Section 8.3.3 (Ganin et al., 2016, with
 * γ = 10). From step {@code steps} on, p stays 1.
 *
 * @param steps the length of the training, at least 1
 * @param gamma γ &gt; 0
 */
public record ReversalSchedule(int steps, double gamma) implements Schedule {

    public ReversalSchedule {
        Requirement.atLeast("The number of steps", steps, 1);
        Requirement.positive("The steepness γ", gamma);
    }

    /** The schedule of the paper, γ = 10. */
    public static ReversalSchedule of(int steps) {
        return new ReversalSchedule(steps, 10);
    }

    @Override
    public double rate(int step) {
        Requirement.atLeast("The step", step, 0);
        return 2 / (1 + StrictMath.exp(-gamma * Math.min(1, step / (double) steps))) - 1;
    }
}
