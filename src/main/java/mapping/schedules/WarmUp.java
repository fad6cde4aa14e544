package mapping.schedules;

/**
 * A linear warm-up, then any schedule: η(t) = then(0) · (a + (1 − a) · t/w) for t &lt; w, and then(t − w) from there on
 * (Goyal et al. 2017). It spares a network whose first gradients are large the full rate. PyTorch: SequentialLR of
 * LinearLR and the schedule.
 *
 * @param steps       w
 * @param startFactor a, the part of the rate at which step 0 begins; {@link #of} takes 1/(w + 1), so that no step is wasted
 *                    at the rate 0
 * @param then        what follows, from its own step 0
 */
public record WarmUp(int steps, double startFactor, Schedule then) implements Schedule {

    public WarmUp {
        Requirement.positive("the number of warm-up steps", steps);
        Requirement.fraction("the start factor", startFactor);
    }

    public static WarmUp of(int steps, Schedule then) {
        return new WarmUp(steps, 1 / (steps + 1.0), then);
    }

    @Override
    public double rate(int step) {
        if (step >= steps) {
            return then.rate(step - steps);
        }
        return then.rate(0) * (startFactor + (1 - startFactor) * step / steps);
    }
}
