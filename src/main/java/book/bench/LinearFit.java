package book.bench;

import java.util.stream.DoubleStream;
import mapping.metrics.RSquared;
import mapping.objectives.LinearRegression;
import mapping.tensor.Tensor;

/**
 * The straight line through points with the least sum of squared errors, section 4.1.1.
 *
 * @param slope     y per unit of x
 * @param intercept y at 0
 * @param r2        {@link RSquared}: 1 if all points lie on the line
 */
public record LinearFit(double slope, double intercept, double r2) {

    /**
     * Fits at least two points.
     *
     * @throws ArithmeticException if all are at the same x
     */
    public static LinearFit of(double[] x, double[] y) {
        LinearRegression regression =
                new LinearRegression(DoubleStream.of(x).mapToObj(each -> new double[] {each}).toArray(double[][]::new), y);
        double[] line = regression.solution();
        double[] fitted = DoubleStream.of(x).map(each -> line[1] + line[0] * each).toArray();
        return new LinearFit(line[0], line[1], new RSquared().apply(tensor(fitted), tensor(y)));
    }

    private static Tensor tensor(double[] numbers) {
        float[] rounded = new float[numbers.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) numbers[i];
        }
        return Tensor.vector(rounded);
    }

    /** Returns ŷ at x. */
    public double at(double x) {
        return intercept + slope * x;
    }
}
