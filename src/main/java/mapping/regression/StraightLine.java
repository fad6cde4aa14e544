package mapping.regression;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * The straight line through points (x, y) with the least sum of squared errors in y, and how uncertain its slope is. Sections
 * 1.2.1 and 4.1.1 (Legendre, 1805). The standard error holds if the points scatter about a line, independently and alike; it
 * knows nothing of how the points were picked.
 *
 * @param slope      y for each unit of x
 * @param intercept  y at x = 0
 * @param slopeError the standard error of the slope, √(Σr²/(n − 2) / Σ(x − x̄)²)
 * @param points     n
 */
public record StraightLine(double slope, double intercept, double slopeError, int points) implements Mapping<Double, Double> {

    /**
     * Fits three points or more.
     *
     * @throws ArithmeticException if all are at the same x
     */
    public static StraightLine fit(double[] x, double[] y) {
        Requirement.asMany("values of x", Requirement.given("The values of x", x).length,
            "values of y", Requirement.given("The values of y", y).length);
        Requirement.atLeast("The number of points", x.length, 3);
        int n = x.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += x[i] / n;
            meanY += y[i] / n;
        }
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (sxx == 0) {
            throw new ArithmeticException("A line needs points at two different x at least; all are at " + x[0] + ".");
        }
        double slope = sxy / sxx;
        double intercept = meanY - slope * meanX;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double error = y[i] - intercept - slope * x[i];
            squares += error * error;
        }
        return new StraightLine(slope, intercept, Math.sqrt(squares / (n - 2) / sxx), n);
    }

    @Override
    public Double apply(Double x) {
        return intercept + slope * Requirement.given("The place", x);
    }

    @Override
    public Space domain() {
        return Space.reals();
    }

    @Override
    public Space codomain() {
        return Space.reals();
    }

    @Override
    public String name() {
        return "StraightLine";
    }
}
