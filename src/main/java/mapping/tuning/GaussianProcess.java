package mapping.tuning;

import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Cholesky;
import mapping.algebra.Triangular;
import mapping.algebra.Vectors;

/**
 * What values at some points say about a function elsewhere (Rasmussen and Williams, 2006, algorithm 2.1): the mapping from a
 * point to a normal distribution. The prior has mean 0, variance 1 and a {@link Covariance}. Fitting n points costs n³/6
 * multiply-adds, a prediction n². Section 5.3.1. scikit-learn: {@code GaussianProcessRegressor} with {@code optimizer=None}.
 */
public final class GaussianProcess implements Mapping<double[], GaussianProcess.Normal> {

    private final Covariance covariance;
    private final double[][] points;
    private final double[] values;
    private final Cholesky root;
    private final double[] weights;

    private GaussianProcess(Covariance covariance, double noise, double[][] points, double[] values) {
        this.covariance = covariance;
        this.points = points;
        this.values = values;
        double[][] k = new double[points.length][points.length];
        for (int i = 0; i < k.length; i++) {
            for (int j = 0; j < k.length; j++) {
                k[i][j] = covariance.apply(Vectors.distance(points[i], points[j])) + (i == j ? noise : 0);
            }
        }
        this.root = Cholesky.of(k);
        this.weights = root.solve(values);
    }

    /**
     * @param noise  the variance of what is added to each value; a little is needed where points repeat
     * @param points n of them, of one dimension
     * @param values n
     * @throws ArithmeticException if points are so close that their covariances cannot be told apart
     */
    public static GaussianProcess fit(Covariance covariance, double noise, double[][] points, double[] values) {
        Requirement.given("The covariance", covariance);
        Requirement.notNegative("The variance of the noise", noise);
        Requirement.equalRows("The points", points);
        Requirement.finite("The values", values);
        Requirement.asMany("values", values.length, "points", points.length);
        Requirement.atLeast("The number of points", points.length, 1);
        double[][] kept = new double[points.length][];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = points[i].clone();
        }
        return new GaussianProcess(covariance, noise, kept, values.clone());
    }

    /** What is known about the function at a point. */
    @Override
    public Normal apply(double[] point) {
        double[] k = new double[points.length];
        for (int i = 0; i < k.length; i++) {
            k[i] = covariance.apply(Vectors.distance(points[i], point));
        }
        double[] v = Triangular.solveLower(root.lower(), k);
        return new Normal(Vectors.dot(k, weights), Math.sqrt(Math.max(0, covariance.apply(0.0) - Vectors.dot(v, v))));
    }

    /** log p(values | points): how well the prior foresaw them; greater is better. */
    public double logMarginalLikelihood() {
        return -0.5 * Vectors.dot(values, weights) - 0.5 * root.logDeterminant()
            - 0.5 * values.length * StrictMath.log(2 * Math.PI);
    }

    /** Of the lengths, the one under which the values are most likely. */
    public static GaussianProcess likeliest(Covariance covariance, double[] lengths, double noise, double[][] points,
            double[] values) {
        Requirement.given("The covariance", covariance);
        Requirement.atLeast("The number of lengths", Requirement.given("The lengths", lengths).length, 1);
        GaussianProcess best = null;
        for (double length : lengths) {
            GaussianProcess each = fit(covariance.withLength(length), noise, points, values);
            best = best == null || each.logMarginalLikelihood() > best.logMarginalLikelihood() ? each : best;
        }
        return best;
    }

    public Covariance covariance() {
        return covariance;
    }

    /**
     * A normal distribution.
     *
     * @param mean      its mean
     * @param deviation its standard deviation; 0 for a value that is known
     */
    public record Normal(double mean, double deviation) {

        public Normal {
            Requirement.finite("The mean", mean);
            Requirement.notNegative("The standard deviation", deviation);
        }
    }
}
