package mapping.activations;

/**
 * The normal distribution in double precision, for {@link Gelu}: Φ(x), the chance that a standard normal number is at most x.
 * Both formulas are in Abramowitz and Stegun (1964), 26.2.11 and 26.2.14.
 */
final class NormalDistribution {

    static final double SQRT_2_PI = 2.5066282746310002;

    private NormalDistribution() {
    }

    /** Φ(x), with an absolute error near 10⁻¹⁶. */
    static double cdf(double x) {
        if (Math.abs(x) < 3) {
            return 0.5 + density(x) * series(x);
        }
        double tail = density(x) / continuedFraction(Math.abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    /** φ(x) = e^(−x²/2) / √(2π). */
    static double density(double x) {
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
