package mapping.activations;

import mapping.kernels.FloatMath;

/**
 * The normal distribution in double precision, for {@link Gelu} and the acquisition functions of
 * section 5.3.1: Φ(x), the chance that a standard normal number is at most x.
 * Both formulas are in Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
 */
public final class NormalDistribution {

    static final double SQRT_2_PI = 2.5066282746310002;

    /** Mills' ratio, Φ(−z) / φ(z) = t · (M0 + M1 t + …) with t = 1 / (z + 1), 1 ≤ z ≤ 15; the book's own coefficients. */
    private static final double[] MILLS = {0.9999651131, 1.00200474, -0.04825157728, -1.36254238, -7.061371549, 30.46930319,
        -50.28011019, 41.25127995, -14.00488157};
    /** Where e^(−x²/2) is less than half the least positive float. */
    private static final double LEAST_EXPONENT = -104;

    private NormalDistribution() {
    }

    /** Φ(x), with an absolute error near 10⁻¹⁶. */
    public static double cdf(double x) {
        if (Math.abs(x) < 3) {
            return 0.5 + density(x) * series(x);
        }
        double tail = density(x) / continuedFraction(Math.abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    /** Φ(x) for x ≤ −1 to a float's precision, where ½ + ½ erf(x/√2) would cancel. */
    static float leftTail(float x) {
        double exponent = -0.5 * x * x;
        if (exponent < LEAST_EXPONENT) {
            return 0;
        }
        double t = 1 / (1.0 - x);
        double mills = 0;
        for (int k = MILLS.length - 1; k >= 0; k--) {
            mills = mills * t + MILLS[k];
        }
        float rounded = (float) exponent;
        double power = FloatMath.exp(rounded) * (1 + (exponent - rounded));
        return (float) (t * mills * power / SQRT_2_PI);
    }

    /** φ(x) = e^(−x²/2) / √(2π). */
    public static double density(double x) {
        return StrictMath.exp(-x * x / 2) / SQRT_2_PI;
    }

    /** x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …, all of one sign. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return sum;
    }

    /** x + 1/(x + 2/(x + 3/(x + …))), from its 100th level outwards. */
    private static double continuedFraction(double x) {
        double value = x;
        for (int n = 100; n > 0; n--) {
            value = x + n / value;
        }
        return value;
    }
}
