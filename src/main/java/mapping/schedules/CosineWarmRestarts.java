package mapping.schedules;

/**
 * SGDR (Loshchilov and Hutter 2017): the cosine from η₀ to ηmin, begun anew after T₀ steps, then after T₀ · m, T₀ · m²,
 * … more. PyTorch: CosineAnnealingWarmRestarts (m = 1, ηmin = 0 by default).
 *
 * @param initialRate  η₀
 * @param minimumRate  ηmin, which is approached but not reached before each restart
 * @param firstPeriod  T₀, in steps
 * @param periodFactor m, a whole number: each period is m times as long as the one before
 */
public record CosineWarmRestarts(double initialRate, double minimumRate, int firstPeriod, int periodFactor)
        implements Schedule {

    public CosineWarmRestarts {
        Requirement.notNegative("the initial rate", initialRate);
        Requirement.notNegative("the minimum rate", minimumRate);
        Requirement.positive("the first period", firstPeriod);
        Requirement.positive("the period factor", periodFactor);
    }

    @Override
    public double rate(int step) {
        long period = firstPeriod;
        long sinceRestart = step;
        if (periodFactor == 1) {
            sinceRestart = step % period;
        } else {
            while (sinceRestart >= period) {
                sinceRestart -= period;
                period *= periodFactor;
            }
        }
        return Cosine.between(initialRate, minimumRate, sinceRestart / (double) period);
    }
}
