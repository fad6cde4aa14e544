package mapping.objectives;

import java.util.List;

/**
 * f(x, y) = (x² + y − 11)² + (x + y² − 7)² (Himmelblau 1972): four minima of the same value 0, one maximum and four saddles
 * between them; where a descent ends depends on where it starts.
 */
public record Himmelblau() implements TestFunction {

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        double a = x[0] * x[0] + x[1] - 11;
        double b = x[0] + x[1] * x[1] - 7;
        return a * a + b * b;
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        double a = x[0] * x[0] + x[1] - 11;
        double b = x[0] + x[1] * x[1] - 7;
        return new double[] {4 * x[0] * a + 2 * b, 2 * a + 4 * x[1] * b};
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        double mixed = 4 * (x[0] + x[1]);
        return new double[][] {
            {12 * x[0] * x[0] + 4 * x[1] - 42, mixed},
            {mixed, 4 * x[0] + 12 * x[1] * x[1] - 26}};
    }

    @Override
    public List<double[]> minima() {
        return List.of(new double[] {3, 2},
            new double[] {-2.805118086952745, 3.131312518250573},
            new double[] {-3.779310253377747, -3.283185991286170},
            new double[] {3.584428340330492, -1.848126526964404});
    }

    @Override
    public double minimum() {
        return 0;
    }
}
