package mapping.speech.markov;

import java.util.Arrays;
import java.util.Objects;
import mapping.Requirement;

/**
 * A mixture of Gaussians whose coordinates are independent, section 6.3.1: x ↦ p(x) = Σ w_m ∏ N(x_j; μ_mj, σ²_mj). Scikit-learn:
 * {@code GaussianMixture} with {@code covariance_type="diag"}.
 */
public final class GaussianMixture {

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    private final double[] weights;
    private final double[][] means;
    private final double[][] variances;
    private final double[] constants;

    private GaussianMixture(double[] weights, double[][] means, double[][] variances) {
        this.weights = Stochastic.row("The weights of a mixture", weights);
        Requirement.atLeast("The number of components", weights.length, 1);
        this.means = copied("The means", means, weights.length);
        this.variances = copied("The variances", variances, weights.length);
        Requirement.asMany("variances of a component", variances[0].length, "means", means[0].length);
        constants = new double[weights.length];
        for (int m = 0; m < constants.length; m++) {
            constants[m] = StrictMath.log(weights[m]) - 0.5 * variances[m].length * LOG_TWO_PI;
            for (double variance : variances[m]) {
                Requirement.positive("A variance", variance);
                constants[m] -= 0.5 * StrictMath.log(variance);
            }
        }
    }

    /**
     * @param weights   (components), which add up to 1
     * @param means     (components, coordinates)
     * @param variances (components, coordinates), all positive
     */
    public static GaussianMixture of(double[] weights, double[][] means, double[][] variances) {
        return new GaussianMixture(weights, means, variances);
    }

    private static double[][] copied(String what, double[][] rows, int components) {
        Requirement.equalRows(what, rows);
        Requirement.asMany("rows of numbers", rows.length, "weights of a mixture", components);
        for (double[] row : rows) {
            Requirement.finite(what, row);
        }
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** (components): how much each counts. */
    public double[] weights() {
        return weights.clone();
    }

    /** (components, coordinates). */
    public double[][] means() {
        return Arrays.stream(means).map(double[]::clone).toArray(double[][]::new);
    }

    /** (components, coordinates). */
    public double[][] variances() {
        return Arrays.stream(variances).map(double[]::clone).toArray(double[][]::new);
    }

    /** How many numbers a vector has. */
    public int coordinates() {
        return means[0].length;
    }

    /** ln(w_m N(x; μ_m, σ²_m)) of each component m. */
    public double[] logParts(double[] x) {
        Requirement.finite("The vector", x);
        Requirement.asMany("numbers in the vector", x.length, "coordinates", coordinates());
        double[] parts = new double[weights.length];
        for (int m = 0; m < parts.length; m++) {
            double distance = 0;
            for (int j = 0; j < x.length; j++) {
                distance += (x[j] - means[m][j]) * (x[j] - means[m][j]) / variances[m][j];
            }
            parts[m] = constants[m] - 0.5 * distance;
        }
        return parts;
    }

    /** ln p(x). */
    public double logDensity(double[] x) {
        return Logs.sum(logParts(x));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GaussianMixture mixture && Arrays.equals(weights, mixture.weights)
            && Arrays.deepEquals(means, mixture.means) && Arrays.deepEquals(variances, mixture.variances);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(weights), Arrays.deepHashCode(means), Arrays.deepHashCode(variances));
    }
}
