package mapping.data;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * The mapping x ↦ (x − mean) / deviation, feature by feature: measurements in any units become comparable numbers (section 2.2.3;
 * why descent needs it: 3.1.2). It is <em>fitted</em> to the training examples and then applied to all others unchanged:
 * statistics of test examples must not leak into it. A bijection of ℝⁿ; {@link #inverse} goes back to the original units.
 *
 * @param mean      of each feature
 * @param deviation the standard deviation of each feature (divided by n, as scikit-learn's StandardScaler does); 1 where it is 0
 */
public record Standardization(double[] mean, double[] deviation) implements Mapping<double[], double[]> {

    /**
     * The mapping that gives these rows mean 0 and standard deviation 1 in every column; a constant column becomes 0.
     *
     * @param rows at least one, all of one length
     */
    public static Standardization fit(double[][] rows) {
        Requirement.allGiven("The rows", rows);
        Requirement.atLeast("The number of rows", rows.length, 1);
        double[] mean = new double[rows[0].length];
        double[] deviation = new double[rows[0].length];
        for (int j = 0; j < mean.length; j++) {
            for (double[] row : rows) {
                mean[j] += row[j];
            }
            mean[j] /= rows.length;
            double variance = 0;
            for (double[] row : rows) {
                variance += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
            int column = j;
            boolean constant = Arrays.stream(rows).allMatch(row -> row[column] == rows[0][column]);
            deviation[j] = constant ? 1 : Math.sqrt(variance / rows.length);
        }
        return new Standardization(mean, deviation);
    }

    @Override
    public double[] apply(double[] x) {
        requireWidth(x);
        double[] y = new double[x.length];
        for (int j = 0; j < y.length; j++) {
            y[j] = (x[j] - mean[j]) / deviation[j];
        }
        return y;
    }

    /** Back to the original units: y ↦ deviation · y + mean. */
    public Mapping<double[], double[]> inverse() {
        return Mapping.of("inverse of Standardization", codomain(), domain(), y -> {
            requireWidth(y);
            double[] x = new double[y.length];
            for (int j = 0; j < x.length; j++) {
                x[j] = deviation[j] * y[j] + mean[j];
            }
            return x;
        });
    }

    private void requireWidth(double[] x) {
        Requirement.given("The argument", x);
        if (x.length != mean.length) {
            throw new IllegalArgumentException("Standardization must be given rows of " + mean.length + " features, got a row of "
                    + x.length + ".");
        }
    }

    @Override
    public Space domain() {
        return Space.reals(mean.length);
    }

    @Override
    public Space codomain() {
        return Space.reals(mean.length);
    }
}
