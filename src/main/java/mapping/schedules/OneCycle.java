package mapping.schedules;

import mapping.Requirement;

/**
 * The one-cycle policy (Smith and Topin 2018): up from η/d to η in the first part p of the steps, then down to η/(d · e).
 * PyTorch: OneCycleLR, whose defaults {@link #of} takes: p = 0.3, d = 25, e = 10⁴, cosine, two phases. With three phases
 * the way down first mirrors the way up to η/d, then goes on to η/(d · e). Beyond the last step the rate stays; PyTorch
 * fails there.
 *
 * @param maximumRate   η
 * @param steps         the length of the whole schedule; the last step is {@code steps − 1}
 * @param upFraction    p; p · steps must be more than 1
 * @param divisor       d
 * @param finalDivisor  e
 * @param linear        straight lines instead of half cosine waves
 * @param threePhases   whether the way down has two parts
 */
public record OneCycle(double maximumRate, int steps, double upFraction, double divisor, double finalDivisor,
        boolean linear, boolean threePhases) implements Schedule {

    public OneCycle {
        Requirement.notNegative("The maximum rate", maximumRate);
        Requirement.atLeast("The number of steps", steps, 1);
        Requirement.fraction("The part of the way up", upFraction);
        Requirement.positive("The steps of the way up beyond the first", upFraction * steps - 1);
        Requirement.positive("The divisor", divisor);
        Requirement.positive("The final divisor", finalDivisor);
        double down = (threePhases ? 2 * upFraction * steps - 1 : upFraction * steps);
        Requirement.positive("The steps of the last phase", steps - down);
    }

    public static OneCycle of(double maximumRate, int steps) {
        return new OneCycle(maximumRate, steps, 0.3, 25, 1e4, false, false);
    }

    @Override
    public double rate(int step) {
        double initial = maximumRate / divisor;
        return through(step, initial, maximumRate, initial / finalDivisor);
    }

    /**
     * The momentum that goes with it: down from {@code greatest} to {@code least} while the rate goes up, then up again.
     * PyTorch: {@code cycle_momentum}, with 0.85 and 0.95.
     */
    public Schedule momentum(double least, double greatest) {
        Requirement.fraction("The greatest momentum", greatest);
        Requirement.atMost("The least momentum", least, "the greatest momentum", greatest);
        return step -> through(step, greatest, least, greatest);
    }

    private double through(int step, double initial, double peak, double last) {
        double top = upFraction * steps - 1;
        double foot = 2 * top;
        if (step <= top) {
            return between(initial, peak, step / top);
        }
        if (threePhases && step <= foot) {
            return between(peak, initial, (step - top) / top);
        }
        double begin = threePhases ? foot : top;
        double progress = Math.min(1, (step - begin) / (steps - 1 - begin));
        return between(threePhases ? initial : peak, last, progress);
    }

    private double between(double from, double to, double progress) {
        return linear ? from + (to - from) * progress : Cosine.between(from, to, progress);
    }
}
