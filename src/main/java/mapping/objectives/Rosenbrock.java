package mapping.objectives;

import java.util.List;

/**
 * f(x, y) = (1 − x)² + 100 (y − x²)² (Rosenbrock 1960): a curved valley, easy to enter and slow to follow to its minimum
 * 0 at (1, 1), where the condition number of the Hessian is about 2508.
 */
public record Rosenbrock() implements TestFunction {

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        double along = 1 - x[0];
        double across = x[1] - x[0] * x[0];
        return along * along + 100 * across * across;
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        double across = x[1] - x[0] * x[0];
        return new double[] {-2 * (1 - x[0]) - 400 * x[0] * across, 200 * across};
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        double mixed = -400 * x[0];
        return new double[][] {{2 + 1200 * x[0] * x[0] - 400 * x[1], mixed}, {mixed, 200}};
    }

    @Override
    public List<double[]> minima() {
        return List.of(new double[] {1, 1});
    }

    @Override
    public double minimum() {
        return 0;
    }
}
