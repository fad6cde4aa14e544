package book.bench;

/**
 * The straight line through points with the least sum of squared errors, section 4.1.1.
 *
 * @param slope     y per unit of x
 * @param intercept y at 0
 * @param r2        the coefficient of determination R² = 1 − Σ (yᵢ − ŷᵢ)² / Σ (yᵢ − ȳ)²: 1 if all points lie on the line
 */
public record LinearFit(double slope, double intercept, double r2) {

    /** Of at least two points that differ in x. */
    public static LinearFit of(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("A line needs two points or more, got " + x.length + " x and " + y.length + " y.");
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        if (xx == 0) {
            throw new IllegalArgumentException("A line needs points that differ in x; all " + x.length + " are at " + x[0] + ".");
        }
        double slope = xy / xx;
        return new LinearFit(slope, meanY - slope * meanX, yy == 0 ? 1 : slope * xy / yy);
    }

    /** ŷ at x. */
    public double at(double x) {
        return intercept + slope * x;
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}
