package mapping.schedules;

import mapping.Requirement;

/**
 * A linear warm-up, then any schedule: η(t) = next(0) · (a + (1 − a) · t/w) for t &lt; w, and next(t − w) from there on
 * (Goyal et al. 2017). It spares a network whose first gradients are large the full rate. PyTorch: SequentialLR of
 * LinearLR and the schedule.
 *
 * @param steps       w
 * @param startFactor a, the part of the rate at which step 0 begins; {@link #of} takes 1/(w + 1), so that no step is wasted
 *                    at the rate 0
 * @param next        what follows, from its own step 0
 */
public record WarmUp(int steps, double startFactor, Schedule next) implements Schedule {

    public WarmUp {
        Requirement.given("What follows", next);
        Requirement.atLeast("The number of warm-up steps", steps, 1);
        Requirement.fraction("The start factor", startFactor);
    }

    public static WarmUp of(int steps, Schedule next) {
        return new WarmUp(steps, 1 / (steps + 1.0), next);
    }

    @Override
    public double rate(int step) {
        if (step >= steps) {
            return next.rate(step - steps);
        }
        return next.rate(0) * (startFactor + (1 - startFactor) * step / steps);
    }
}
