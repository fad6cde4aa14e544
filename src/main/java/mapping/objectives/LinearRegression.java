package mapping.objectives;

import java.util.Arrays;
import mapping.Requirement;
import mapping.algebra.LinearSystem;
import mapping.algebra.Vectors;

/**
 * Linear regression as an empirical risk: ŷ = ⟨w, x⟩ + b with the mean squared error R = 1/n Σ (ŷᵢ − yᵢ)² (sections 3.1.3
 * and 4.1.1). The parameters are w, then b. A quadratic in them: its Hessian does not depend on the parameters, and the
 * minimum is the solution of a linear system.
 */
public final class LinearRegression implements EmpiricalRisk {

    private final double[][] features;
    private final double[] targets;
    private final int width;

    /**
     * @param features n rows of d numbers; not copied
     * @param targets  n numbers; not copied
     */
    public LinearRegression(double[][] features, double[] targets) {
        Requirement.given("The features", features);
        Requirement.given("The targets", targets);
        Requirement.atLeast("The number of examples", features.length, 1);
        Requirement.asMany("targets", targets.length, "rows of features", features.length);
        Requirement.finite("The targets", targets);
        Requirement.equalRows("The table of features", features);
        for (int i = 0; i < features.length; i++) {
            Requirement.finite("Row " + i, features[i]);
        }
        this.features = features;
        this.targets = targets;
        this.width = features[0].length;
    }

    @Override
    public int examples() {
        return targets.length;
    }

    /** d + 1. */
    @Override
    public int dimension() {
        return width + 1;
    }

    @Override
    public long multiplyAdds() {
        return 2L * dimension();
    }

    /** ŷ for any row of features. */
    public double predict(double[] parameters, double[] row) {
        Requirement.given("The parameters", parameters);
        Requirement.given("The row", row);
        double sum = parameters[width];
        for (int j = 0; j < width; j++) {
            sum += parameters[j] * row[j];
        }
        return sum;
    }

    @Override
    public double gradient(double[] parameters, int[] examples, int from, int to, double[] into) {
        Arrays.fill(into, 0);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double[] row = features[examples[i]];
            double error = predict(parameters, row) - targets[examples[i]];
            sum += error * error;
            for (int j = 0; j < width; j++) {
                into[j] += error * row[j];
            }
            into[width] += error;
        }
        for (int j = 0; j < into.length; j++) {
            into[j] *= 2.0 / (to - from);
        }
        return sum / (to - from);
    }

    @Override
    public double loss(double[] parameters, int[] examples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double error = predict(parameters, features[examples[i]]) - targets[examples[i]];
            sum += error * error;
        }
        return sum / (to - from);
    }

    /** 2/n XᵀX, where every row of X has a 1 added for the bias; the same for all parameters. */
    @Override
    public double[][] hessian(double[] parameters) {
        double[][] hessian = new double[width + 1][width + 1];
        for (double[] row : features) {
            double[] extended = Arrays.copyOf(row, width + 1);
            extended[width] = 1;
            for (int i = 0; i <= width; i++) {
                for (int j = 0; j <= width; j++) {
                    hessian[i][j] += 2 * extended[i] * extended[j];
                }
            }
        }
        for (double[] row : hessian) {
            for (int j = 0; j <= width; j++) {
                row[j] /= features.length;
            }
        }
        return hessian;
    }

    /**
     * The parameters of the least mean squared error, from the normal equations XᵀXθ = Xᵀy (Gauss 1809): one Newton step
     * from 0. About n d² + d³/3 multiply-adds.
     *
     * @throws ArithmeticException if the features are linearly dependent, so that there are many solutions
     */
    public double[] solution() {
        double[] zero = new double[dimension()];
        return Vectors.sum(zero, -1, LinearSystem.solve(hessian(zero), gradient(zero)));
    }
}
