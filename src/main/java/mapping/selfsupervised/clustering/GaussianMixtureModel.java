package mapping.selfsupervised.clustering;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Cholesky;
import mapping.algebra.Triangular;
import mapping.random.RandomSource;

/**
 * A mixture of k Gaussians, the mapping x ↦ the probability of each of them given x: soft clusters. Section 8.2.1. Its density is
 * p(x) = Σ π_c N(x; μ_c, Σ_c). {@link #fit} finds it by expectation and maximization (Dempster, Laird and Rubin, 1977), which
 * never lowers the likelihood. scikit-learn: {@code GaussianMixture}. (The mixtures of section 6.3.1,
 * {@code speech.markov.GaussianMixture}, emit the sounds of a hidden Markov model.)
 *
 * @param kind        what shape the Gaussians may have; {@link #step} keeps it
 * @param weights     π, k positive numbers that add up to 1
 * @param means       μ, k rows of d numbers
 * @param covariances Σ, k symmetric positive definite matrices of d × d, whatever the kind
 */
public record GaussianMixtureModel(CovarianceKind kind, double[] weights, double[][] means, double[][][] covariances)
    implements Mapping<double[], double[]> {

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);
    private static final double ROUNDING = 1e-6;

    public GaussianMixtureModel {
        Requirement.given("The kind of covariance", kind);
        Requirement.finite("The weights", weights);
        Points.required("The means", means);
        Requirement.allGiven("The covariances", covariances);
        Requirement.asMany("weights", weights.length, "means", means.length);
        Requirement.asMany("covariances", covariances.length, "means", means.length);
        double sum = 0;
        for (double weight : weights) {
            Requirement.positive("A weight", weight);
            sum += weight;
        }
        Requirement.inside("The sum of the weights", sum, 1 - ROUNDING, 1 + ROUNDING);
        for (double[][] covariance : covariances) {
            Points.required("A covariance", covariance);
            Requirement.asMany("rows of a covariance", covariance.length, "coordinates", means[0].length);
            Requirement.asMany("columns of a covariance", covariance[0].length, "coordinates", means[0].length);
        }
        weights = weights.clone();
        means = Points.copy(means);
        covariances = Arrays.stream(covariances).map(Points::copy).toArray(double[][][]::new);
    }

    /** A fitted mixture and the course of its fit. */
    public record Fit(GaussianMixtureModel model, double[] logLikelihoods) {
    }

    /**
     * Expectation and maximization from the clusters of k-means (scikit-learn's start), until a round changes the mean
     * log-likelihood by less than {@code tolerance}. Without a floor no round lowers it.
     *
     * @param rows       n points
     * @param k          the number of Gaussians
     * @param kind       their shapes
     * @param floor      is added to every variance, so that no Gaussian shrinks to a point; scikit-learn's {@code reg_covar},
     *                   there 10⁻⁶
     * @param tolerance  not negative; scikit-learn's is 10⁻³, which ends early
     * @param mostRounds at least 1; scikit-learn's is 100
     * @param random     starts k-means, which runs ten times
     * @throws ArithmeticException if a Gaussian shrinks to less than d dimensions: raise the floor
     */
    public static Fit fit(double[][] rows, int k, CovarianceKind kind, double floor, double tolerance, int mostRounds,
        RandomSource random) {
        KMeans start = KMeans.fit(rows, k, 10, random);
        return fit(rows, start.clusters(rows), kind, floor, tolerance, mostRounds);
    }

    /** The same from given clusters, numbered from 0, none of them empty. */
    public static Fit fit(double[][] rows, int[] clusters, CovarianceKind kind, double floor, double tolerance, int mostRounds) {
        Points.required("The table", rows);
        Requirement.given("The clusters", clusters);
        Requirement.asMany("clusters", clusters.length, "rows", rows.length);
        Requirement.given("The kind of covariance", kind);
        Requirement.notNegative("The floor of the variances", floor);
        Requirement.notNegative("The tolerance", tolerance);
        Requirement.between("The number of rounds", mostRounds, 1, 1_000_000);
        int k = Arrays.stream(clusters).max().getAsInt() + 1;
        Requirement.labels(clusters, Math.min(k, rows.length));
        double[][] shares = new double[rows.length][k];
        for (int i = 0; i < rows.length; i++) {
            shares[i][clusters[i]] = 1;
        }
        GaussianMixtureModel now = MixtureStep.maximized(rows, shares, kind, floor);
        double[] course = new double[mostRounds + 1];
        course[0] = now.meanLogLikelihood(rows);
        int rounds = 0;
        while (rounds < mostRounds) {
            now = now.step(rows, floor);
            course[++rounds] = now.meanLogLikelihood(rows);
            if (Math.abs(course[rounds] - course[rounds - 1]) < tolerance) {
                break;
            }
        }
        return new Fit(now, Arrays.copyOf(course, rounds + 1));
    }

    /** One round: the share that each Gaussian has in each row, then the likeliest Gaussians for these shares. */
    public GaussianMixtureModel step(double[][] rows, double floor) {
        requireFit(rows);
        Requirement.notNegative("The floor of the variances", floor);
        return MixtureStep.maximized(rows, shares(rows), kind, floor);
    }

    /** P(c | x) of each row and Gaussian. */
    public double[][] shares(double[][] rows) {
        Density density = density(rows);
        return Arrays.stream(rows).map(row -> normalized(density.logParts(row))).toArray(double[][]::new);
    }

    /** P(c | x) for each Gaussian c. */
    @Override
    public double[] apply(double[] x) {
        Points.required(x, means[0].length);
        return normalized(new Density(this).logParts(x));
    }

    /** The likeliest Gaussian of each row. */
    public int[] clusters(double[][] rows) {
        Density density = density(rows);
        return Arrays.stream(rows).mapToInt(row -> greatest(density.logParts(row))).toArray();
    }

    /** The mean of ln p(x) over the rows, in nats. */
    public double meanLogLikelihood(double[][] rows) {
        Density density = density(rows);
        double sum = 0;
        for (double[] row : rows) {
            sum += logSum(density.logParts(row));
        }
        return sum / rows.length;
    }

    /** The number of free numbers: weights, means, covariances of the kind. */
    public long parameters() {
        return weights.length - 1 + (long) weights.length * means[0].length + kind.parameters(weights.length, means[0].length);
    }

    /** Schwarz's criterion (1978): −2 ln p(rows) + parameters · ln n; of several models, the least is preferred. */
    public double bic(double[][] rows) {
        return -2 * rowsTimesMean(rows) + parameters() * StrictMath.log(rows.length);
    }

    /** Akaike's criterion (1973): −2 ln p(rows) + 2 · parameters. */
    public double aic(double[][] rows) {
        return -2 * rowsTimesMean(rows) + 2 * parameters();
    }

    private double rowsTimesMean(double[][] rows) {
        return meanLogLikelihood(rows) * rows.length;
    }

    /** A point drawn from the mixture. */
    public double[] sample(RandomSource random) {
        Requirement.given("The source of random numbers", random);
        double mark = random.nextDouble();
        int c = 0;
        while (c < weights.length - 1 && mark >= weights[c]) {
            mark -= weights[c++];
        }
        double[][] root = Cholesky.of(covariances[c]).lower();
        double[] x = means[c].clone();
        for (int k = 0; k < x.length; k++) {
            double z = random.nextGaussian();
            for (int j = k; j < x.length; j++) {
                x[j] += root[j][k] * z;
            }
        }
        return x;
    }

    private Density density(double[][] rows) {
        requireFit(rows);
        return new Density(this);
    }

    private void requireFit(double[][] rows) {
        Points.required("The table", rows);
        Requirement.asMany("columns of the table", rows[0].length, "coordinates of a mean", means[0].length);
    }

    private static int greatest(double[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            best = values[c] > values[best] ? c : best;
        }
        return best;
    }

    private static double logSum(double[] logs) {
        double most = logs[greatest(logs)];
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - most);
        }
        return most + StrictMath.log(sum);
    }

    private static double[] normalized(double[] logs) {
        double total = logSum(logs);
        return Arrays.stream(logs).map(log -> StrictMath.exp(log - total)).toArray();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public double[][] means() {
        return Points.copy(means);
    }

    @Override
    public double[][][] covariances() {
        return Arrays.stream(covariances).map(Points::copy).toArray(double[][][]::new);
    }

    @Override
    public Space domain() {
        return Space.reals(means[0].length);
    }

    @Override
    public Space codomain() {
        return Space.reals(means.length);
    }

    /** The factorized covariances: n · k · d²/2 multiply-adds for n rows. */
    private static final class Density {

        private final GaussianMixtureModel model;
        private final double[][][] roots;
        private final double[] constants;

        Density(GaussianMixtureModel model) {
            this.model = model;
            int k = model.weights.length;
            roots = new double[k][][];
            constants = new double[k];
            for (int c = 0; c < k; c++) {
                Cholesky cholesky = Cholesky.of(model.covariances[c]);
                roots[c] = cholesky.lower();
                constants[c] = StrictMath.log(model.weights[c])
                    - 0.5 * (model.means[c].length * LOG_TWO_PI + cholesky.logDeterminant());
            }
        }

        /** ln(π_c N(x; μ_c, Σ_c)): with Σ = L Lᵀ and L y = x − μ the exponent is −‖y‖²/2. */
        double[] logParts(double[] x) {
            double[] parts = new double[roots.length];
            for (int c = 0; c < parts.length; c++) {
                double[] difference = x.clone();
                for (int j = 0; j < difference.length; j++) {
                    difference[j] -= model.means[c][j];
                }
                double squares = 0;
                for (double y : Triangular.solveLower(roots[c], difference)) {
                    squares += y * y;
                }
                parts[c] = constants[c] - 0.5 * squares;
            }
            return parts;
        }
    }
}
