package mapping.schedules;

import mapping.Requirement;

/**
 * SGDR (Loshchilov and Hutter 2017): the cosine from η₀ to ηmin, begun anew after T₀ steps, then after T₀ · m, T₀ · m²,
 * … more. PyTorch: CosineAnnealingWarmRestarts (m = 1, ηmin = 0 by default). Keras' CosineDecayRestarts also lowers the peaks.
 *
 * @param initialRate  η₀
 * @param minimumRate  ηmin, which is approached but not reached before each restart
 * @param firstPeriod  T₀, in steps
 * @param periodFactor m, a whole number: each period is m times as long as the one before
 * @param heightFactor the height of each peak above ηmin, divided by that of the one before; 1 in PyTorch, Keras' {@code m_mul}
 */
public record CosineWarmRestarts(double initialRate, double minimumRate, int firstPeriod, int periodFactor,
        double heightFactor) implements Schedule {

    public CosineWarmRestarts {
        Requirement.notNegative("The initial rate", initialRate);
        Requirement.notNegative("The minimum rate", minimumRate);
        Requirement.atLeast("The first period", firstPeriod, 1);
        Requirement.atLeast("The period factor", periodFactor, 1);
        Requirement.notNegative("The height factor", heightFactor);
    }

    /** With peaks of the same height. */
    public CosineWarmRestarts(double initialRate, double minimumRate, int firstPeriod, int periodFactor) {
        this(initialRate, minimumRate, firstPeriod, periodFactor, 1);
    }

    @Override
    public double rate(int step) {
        long period = firstPeriod;
        long sinceRestart = step;
        long restarts = 0;
        if (periodFactor == 1) {
            sinceRestart = step % period;
            restarts = step / period;
        } else {
            while (sinceRestart >= period) {
                sinceRestart -= period;
                period *= periodFactor;
                restarts++;
            }
        }
        double peak = minimumRate + (initialRate - minimumRate) * StrictMath.pow(heightFactor, restarts);
        return Cosine.between(heightFactor == 1 ? initialRate : peak, minimumRate, sinceRestart / (double) period);
    }
}
