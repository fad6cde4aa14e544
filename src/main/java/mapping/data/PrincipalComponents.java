package mapping.data;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Spectrum;
import mapping.algebra.Vectors;

/**
 * The mapping x ↦ (v₁ · (x − x̄), …, v_k · (x − x̄)), the code of x in its first k principal components (section 2.2.1; Pearson,
 * 1901; Hotelling, 1933). The directions v are the eigenvectors of the covariance matrix, of length 1 and at right angles to each
 * other. Like {@link Standardization} it is fitted to training examples, and maps all others unchanged; {@link #decoder} goes
 * back.
 *
 * @param mean       x̄, of each of the n features
 * @param directions v₁ to v_k, a row of n numbers each; the sign of each is arbitrary
 * @param variances  of the examples along all n directions, the greatest first (divided by the number of examples)
 */
public record PrincipalComponents(double[] mean, double[][] directions, double[] variances)
    implements Mapping<double[], double[]> {

    /**
     * All n components of these rows.
     *
     * @param rows at least one, all of one length
     */
    public static PrincipalComponents fit(double[][] rows) {
        Requirement.equalRows("The table", rows);
        Requirement.atLeast("The number of rows", rows.length, 1);
        int n = rows[0].length;
        double[] mean = new double[n];
        double[][] covariance = new double[n][n];
        for (double[] row : rows) {
            mean = Vectors.sum(mean, 1, row);
        }
        mean = Vectors.quotient(mean, rows.length);
        for (double[] row : rows) {
            double[] deviation = Vectors.sum(row, -1, mean);
            for (int j = 0; j < n; j++) {
                covariance[j] = Vectors.sum(covariance[j], deviation[j], deviation);
            }
        }
        for (int j = 0; j < n; j++) {
            covariance[j] = Vectors.quotient(covariance[j], rows.length);
        }
        return of(mean, Spectrum.of(symmetric(covariance)));
    }

    /** Rounding may differ on the two sides of the diagonal: the lower side is taken. */
    private static double[][] symmetric(double[][] matrix) {
        for (int j = 0; j < matrix.length; j++) {
            for (int k = 0; k < j; k++) {
                matrix[k][j] = matrix[j][k];
            }
        }
        return matrix;
    }

    /** A spectrum ascends, components descend. */
    private static PrincipalComponents of(double[] mean, Spectrum spectrum) {
        int n = mean.length;
        double[][] directions = new double[n][];
        double[] variances = new double[n];
        for (int c = 0; c < n; c++) {
            directions[c] = spectrum.eigenvectors()[n - 1 - c];
            variances[c] = spectrum.eigenvalues()[n - 1 - c];
        }
        return new PrincipalComponents(mean, directions, variances);
    }

    /** The mapping to the first k of these components. */
    public PrincipalComponents first(int k) {
        Requirement.between("The number of components", k, 1, directions.length);
        return new PrincipalComponents(mean, Arrays.copyOf(directions, k), variances);
    }

    /** The share of the whole variance that lies along the first k directions, from 0 to 1. */
    public double share(int k) {
        Requirement.between("The number of components", k, 0, variances.length);
        return Arrays.stream(variances, 0, k).sum() / Arrays.stream(variances).sum();
    }

    @Override
    public double[] apply(double[] x) {
        requireWidth("PrincipalComponents", x, mean.length);
        return Vectors.product(directions, Vectors.sum(x, -1, mean));
    }

    /** The mapping from codes back: c ↦ x̄ + c₁v₁ + … + c_kv_k, the inverse if k = n, else the nearest point with this code. */
    public Mapping<double[], double[]> decoder() {
        return Mapping.of("decoder of PrincipalComponents", codomain(), domain(), code -> {
            requireWidth("The decoder of PrincipalComponents", code, directions.length);
            double[] x = mean.clone();
            for (int c = 0; c < code.length; c++) {
                x = Vectors.sum(x, code[c], directions[c]);
            }
            return x;
        });
    }

    private static void requireWidth(String who, double[] x, int width) {
        Requirement.given("The argument", x);
        if (x.length != width) {
            throw new IllegalArgumentException(
                    who + " must be given rows of " + width + " numbers, got a row of " + x.length + ".");
        }
    }

    @Override
    public Space domain() {
        return Space.reals(mean.length);
    }

    @Override
    public Space codomain() {
        return Space.reals(directions.length);
    }
}
