package mapping.objectives;

import java.util.List;

/**
 * f(x, y) = x² − y²: at the origin the gradient vanishes, but it is not a minimum. A descent that starts on the line y = 0
 * ends there; from anywhere else it slides off and goes down endlessly.
 */
public record Saddle() implements TestFunction {

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        return x[0] * x[0] - x[1] * x[1];
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        return new double[] {2 * x[0], -2 * x[1]};
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        return new double[][] {{2, 0}, {0, -2}};
    }

    @Override
    public List<double[]> minima() {
        return List.of();
    }

    @Override
    public double minimum() {
        return Double.NEGATIVE_INFINITY;
    }
}
