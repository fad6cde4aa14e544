package mapping.plots;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;

/** Round numbers between a least and a greatest value, for the level lines of {@link Contours}. */
final class Levels {

    private static final double[] ROUND = {1, 2, 5, 10};
    /** A logarithmic choice goes down to this part of the greatest value. */
    private static final double LEAST = 1e-5;

    private Levels() {
    }

    /** About {@code count} multiples of a round step. */
    static double[] linear(double min, double max, int count) {
        double coarse = (max - min) / count;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(coarse)));
        double step = 10 * power;
        for (double digit : ROUND) {
            if (digit * power >= coarse * 0.999) {
                step = digit * power;
                break;
            }
        }
        List<Double> levels = new ArrayList<>();
        for (long k = (long) Math.ceil(min / step); k * step < max; k++) {
            if (k * step > min) {
                levels.add(k * step);
            }
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** About {@code count} round numbers in equal ratios, the positive ones that lie between the two. */
    static double[] logarithmic(double min, double max, int count) {
        if (!(max > 0)) {
            throw new IllegalStateException("Levels in equal ratios must have positive values, got " + Requirement.number(max)
                + " as the greatest.");
        }
        double low = Math.max(min, max * LEAST);
        double decades = StrictMath.log10(max / low);
        double[] digits = decades * 3 <= count ? new double[] {1, 2, 5}
                : decades * 2 <= count ? new double[] {1, 3} : new double[] {1};
        List<Double> levels = new ArrayList<>();
        for (int exponent = (int) Math.floor(StrictMath.log10(low)); exponent <= StrictMath.log10(max); exponent++) {
            for (double digit : digits) {
                double level = exponent < 0 ? digit / StrictMath.pow(10, -exponent) : digit * StrictMath.pow(10, exponent);
                if (level > low && level < max) {
                    levels.add(level);
                }
            }
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
