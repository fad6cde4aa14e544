package mapping.objectives;

import java.util.List;
import mapping.Requirement;

/**
 * f(x) = 10 n + Σ (xᵢ² − 10 cos 2πxᵢ) (Rastrigin 1974): a bowl under waves, with a local minimum near every point of integer
 * coordinates; the least of them, 0, is at the origin. Descent finds the nearest one.
 */
public record Rastrigin(int dimension) implements TestFunction {

    private static final double TWO_PI = 2 * Math.PI;

    public Rastrigin {
        Requirement.atLeast("The dimension", dimension, 1);
    }

    @Override
    public double value(double[] x) {
        requireDimension(x);
        double sum = 0;
        for (double coordinate : x) {
            sum += 10 + coordinate * coordinate - 10 * StrictMath.cos(TWO_PI * coordinate);
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] x) {
        requireDimension(x);
        double[] gradient = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            gradient[i] = 2 * x[i] + 10 * TWO_PI * StrictMath.sin(TWO_PI * x[i]);
        }
        return gradient;
    }

    @Override
    public double[][] hessian(double[] x) {
        requireDimension(x);
        double[][] hessian = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            hessian[i][i] = 2 + 10 * TWO_PI * TWO_PI * StrictMath.cos(TWO_PI * x[i]);
        }
        return hessian;
    }

    @Override
    public List<double[]> minima() {
        return List.of(new double[dimension]);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
