package mapping.regression;

import java.util.Arrays;
import mapping.Requirement;
import mapping.algebra.Spectrum;
import mapping.objectives.Objective;

/**
 * Linear regression by n rows x ∈ ℝᵈ with targets y: the risk 1/(2n) Σ(⟨w, xᵢ⟩ + b − yᵢ)² as a function of w alone, since for
 * every w the best b is the one that makes the errors' mean 0. Section 4.3. So a penalty on w never touches b. It is a
 * quadratic, stored as its matrix G = X̃ᵀX̃/n and c = X̃ᵀỹ/n, where X̃ and ỹ are centred: ½wᵀGw − cᵀw + ½ · variance of y.
 * Building it costs n d² multiply-adds, each value or gradient d².
 *
 * <p>Features should be standardized, or a penalty treats them unequally. The factor ½ is that of scikit-learn's lasso, whose
 * α is λ here; for its ridge regression, α = 2nλ.
 */
public final class LeastSquares implements Objective {

    private final double[] means;
    private final double targetMean;
    private final double targetVariance;
    private final double[][] gram;
    private final double[] correlation;

    private LeastSquares(double[] means, double targetMean, double targetVariance, double[][] gram, double[] correlation) {
        this.means = means;
        this.targetMean = targetMean;
        this.targetVariance = targetVariance;
        this.gram = gram;
        this.correlation = correlation;
    }

    /**
     * @param rows   n rows of d numbers
     * @param target n numbers
     */
    public static LeastSquares of(double[][] rows, double[] target) {
        Requirement.given("The rows", rows);
        Requirement.given("The target", target);
        int n = rows.length;
        Requirement.atLeast("The number of rows", n, 1);
        Requirement.asMany("targets", target.length, "rows", n);
        Requirement.equalRows("The table of features", rows);
        int d = rows[0].length;
        double[] means = new double[d];
        double targetMean = 0;
        for (int i = 0; i < n; i++) {
            targetMean += target[i];
            for (int j = 0; j < d; j++) {
                means[j] += rows[i][j];
            }
        }
        targetMean /= n;
        divide(means, n);
        double[][] gram = new double[d][d];
        double[] correlation = new double[d];
        double targetVariance = 0;
        for (int i = 0; i < n; i++) {
            double y = target[i] - targetMean;
            targetVariance += y * y;
            for (int j = 0; j < d; j++) {
                double x = rows[i][j] - means[j];
                correlation[j] += x * y;
                for (int k = 0; k < d; k++) {
                    gram[j][k] += x * (rows[i][k] - means[k]);
                }
            }
        }
        divide(correlation, n);
        for (double[] row : gram) {
            divide(row, n);
        }
        return new LeastSquares(means, targetMean, targetVariance / n, gram, correlation);
    }

    private static void divide(double[] sums, int count) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] /= count;
        }
    }

    /** d, the number of weights. */
    @Override
    public int dimension() {
        return means.length;
    }

    @Override
    public double value(double[] w) {
        requireDimension(w);
        double value = targetVariance / 2;
        for (int j = 0; j < w.length; j++) {
            value += w[j] * (0.5 * row(j, w) - correlation[j]);
        }
        return value;
    }

    /** Gw − c. */
    @Override
    public double[] gradient(double[] w) {
        requireDimension(w);
        double[] gradient = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            gradient[j] = slope(j, w);
        }
        return gradient;
    }

    /** G = X̃ᵀX̃/n; the same for all weights. */
    @Override
    public double[][] hessian(double[] w) {
        return Arrays.stream(gram).map(double[]::clone).toArray(double[][]::new);
    }

    /** The slope along weight j. */
    double slope(int j, double[] w) {
        return row(j, w) - correlation[j];
    }

    private double row(int j, double[] w) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            sum += gram[j][k] * w[k];
        }
        return sum;
    }

    /** Gⱼⱼ, the variance of feature j. */
    double curvature(int j) {
        return gram[j][j];
    }

    /** The greatest eigenvalue of G: gradient and proximal steps of at most 1 divided by this go downhill. */
    public double steepness() {
        double[] eigenvalues = Spectrum.of(gram).eigenvalues();
        return eigenvalues[eigenvalues.length - 1];
    }

    /** The least λ₁ for which all weights are 0: the greatest |cⱼ|. */
    public double greatestL1() {
        return Arrays.stream(correlation).map(Math::abs).max().orElse(0);
    }

    /** The best b for these weights. */
    public double intercept(double[] w) {
        requireDimension(w);
        double b = targetMean;
        for (int j = 0; j < w.length; j++) {
            b -= w[j] * means[j];
        }
        return b;
    }

    /** ⟨w, x⟩ + b for any row of features. */
    public double predict(double[] w, double[] row) {
        requireDimension(w);
        Requirement.equalLengths("The row", row, "The weights", w);
        double sum = intercept(w);
        for (int j = 0; j < w.length; j++) {
            sum += w[j] * row[j];
        }
        return sum;
    }

    @Override
    public String name() {
        return "least squares";
    }
}
