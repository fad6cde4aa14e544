package mapping.algebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * The eigenvalues of a symmetric matrix, ascending, with an orthonormal eigenvector for each: for a Hessian, how sharply
 * the objective curves and in which directions (sections 1.2.3, 1.3.3 and 3.1.2).
 *
 * @param eigenvalues  λ₁ ≤ … ≤ λₙ
 * @param eigenvectors one row for each eigenvalue
 */
public record Spectrum(double[] eigenvalues, double[][] eigenvectors) {

    private static final int MOST_SWEEPS = 60;
    private static final int MOST_ROUNDS = 100_000;
    private static final double NEGLIGIBLE = 1e-25;

    /**
     * By the cyclic Jacobi method (Jacobi 1846): rotates one off-diagonal element after another to zero until all are
     * far below rounding. A few sweeps of about 4n³ multiply-adds each; every eigenvalue is right to about 10⁻¹⁵ · ‖A‖.
     */
    public static Spectrum of(double[][] matrix) {
        Requirement.allGiven("The matrix", matrix);
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            vectors[i][i] = 1;
        }
        requireSymmetric(a);
        double negligible = NEGLIGIBLE * offDiagonal(a);
        for (int sweep = 0; offDiagonal(a) > negligible; sweep++) {
            if (sweep == MOST_SWEEPS) {
                throw new ArithmeticException("The Jacobi method did not settle in " + MOST_SWEEPS + " sweeps.");
            }
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        rotate(a, vectors, p, q);
                    }
                }
            }
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> a[i][i]));
        double[] values = new double[n];
        double[][] sorted = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = a[order[i]][order[i]];
            sorted[i] = vectors[order[i]];
        }
        return new Spectrum(values, sorted);
    }

    /**
     * The eigenvalue of largest magnitude alone, by power iteration: x ↦ Ax/‖Ax‖ turns every start towards its direction
     * (von Mises 1929). Each round costs one product Ax, which is all that is needed of A, so that it also works where the
     * matrix is too large to store; it is slow where the two largest are nearly equal.
     *
     * @param tolerance the relative change at which it stops, where also ‖Ax − λx‖² ≤ tolerance · λ²‖x‖²
     * @throws ArithmeticException if it does not settle, as when λ and −λ are both eigenvalues of largest magnitude
     */
    public static double largest(UnaryOperator<double[]> product, int dimension, double tolerance) {
        Requirement.given("The product", product);
        Requirement.length("The dimension", dimension);
        Requirement.notNegative("The tolerance", tolerance);
        RandomSource random = RandomSource.of(0);
        double[] x = new double[dimension];
        Arrays.setAll(x, i -> random.nextGaussian());
        double previous = Double.NaN;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = product.apply(x);
            double square = Vectors.dot(x, x);
            double eigenvalue = Vectors.dot(x, next) / square;
            double[] error = Vectors.sum(next, -eigenvalue, x);
            if (Math.abs(eigenvalue - previous) <= tolerance * Math.abs(eigenvalue)
                    && Vectors.dot(error, error) <= tolerance * eigenvalue * eigenvalue * square) {
                return eigenvalue;
            }
            if (Vectors.dot(next, next) == 0) {
                return 0;
            }
            previous = eigenvalue;
            x = Vectors.sum(new double[dimension], 1 / Vectors.norm(next), next);
        }
        throw new ArithmeticException("The power iteration did not settle in " + MOST_ROUNDS + " rounds: the two eigenvalues of "
            + "largest magnitude may have opposite signs; Spectrum.of finds all.");
    }

    /** The eigenvalue of largest magnitude of a matrix, by power iteration. */
    public static double largest(double[][] matrix, double tolerance) {
        requireSymmetric(matrix);
        return largest(x -> Vectors.product(matrix, x), matrix.length, tolerance);
    }

    public double smallest() {
        return eigenvalues[0];
    }

    public double largest() {
        return eigenvalues[eigenvalues.length - 1];
    }

    /** κ = λmax/λmin, for a matrix whose eigenvalues are positive. */
    public double conditionNumber() {
        if (!(smallest() > 0)) {
            throw new ArithmeticException("The condition number must have positive eigenvalues, got "
                + Requirement.number(smallest()) + ".");
        }
        return largest() / smallest();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d eigenvalues from %.6g to %.6g", eigenvalues.length, smallest(), largest());
    }

    /** Turns the plane of coordinates p and q so that a[p][q] becomes zero. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double ratio = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = cosine * left - sine * right;
            a[k][q] = sine * left + cosine * right;
        }
        turnRows(a, p, q, cosine, sine);
        turnRows(vectors, p, q, cosine, sine);
        a[p][q] = 0;
        a[q][p] = 0;
    }

    private static void turnRows(double[][] rows, int p, int q, double cosine, double sine) {
        for (int k = 0; k < rows.length; k++) {
            double upper = rows[p][k];
            double lower = rows[q][k];
            rows[p][k] = cosine * upper - sine * lower;
            rows[q][k] = sine * upper + cosine * lower;
        }
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Math.abs(a[i][j]);
            }
        }
        return sum;
    }

    /**
     * Refuses a matrix that is not square and symmetric.
     *
     * @throws IllegalArgumentException with the first pair of elements that differ
     */
    public static void requireSymmetric(double[][] a) {
        Requirement.allGiven("The rows of the matrix", a);
        for (int i = 0; i < a.length; i++) {
            if (a[i].length != a.length) {
                throw new IllegalArgumentException(
                    "The matrix must be square, got " + a[i].length + " elements in row " + i + " of " + a.length + ".");
            }
            for (int j = 0; j < i; j++) {
                if (a[i][j] != a[j][i]) {
                    throw new IllegalArgumentException("The matrix must be symmetric, got " + Requirement.number(a[i][j])
                        + " at (" + i + ", " + j + ") and " + Requirement.number(a[j][i]) + " at (" + j + ", " + i + ").");
                }
            }
        }
    }
}
