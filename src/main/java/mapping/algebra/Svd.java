package mapping.algebra;

import java.util.Arrays;
import java.util.Comparator;
import mapping.Requirement;

/**
 * The singular values of an m × n matrix, descending, with orthonormal vectors on both sides, A = Σᵢ σᵢ uᵢ vᵢᵀ: a rotation, a
 * stretching along the axes, a rotation. The first k terms are the matrix of rank k that is nearest to A (Eckart and Young 1936),
 * sections 2.2.1 and 8.1.1. There are k = min(m, n) values. PyTorch: {@code torch.linalg.svd(A, full_matrices=False)}.
 *
 * @param values σ₁ ≥ … ≥ σₖ ≥ 0
 * @param left   u, a row of m numbers for each value; the sign of a pair (u, v) is arbitrary
 * @param right  v, a row of n numbers for each value
 */
public record Svd(double[] values, double[][] left, double[][] right) {

    private static final int MOST_SWEEPS = 60;
    private static final double ORTHOGONAL = 0x1p-51;
    /** Columns this short beside the greatest element count as zeros; of linearly dependent columns only rounding is left. */
    private static final double NEGLIGIBLE = 1e-100;

    /**
     * By Jacobi's method from one side (Hestenes 1958): two columns after the other are turned in their plane until they are
     * orthogonal; their lengths are the values, also the small ones to many digits. A few sweeps of 3 m n² multiply-adds or so
     * for m ≥ n, else of the transposed matrix.
     */
    public static Svd of(double[][] matrix) {
        Matrices.requireMatrix(matrix);
        if (matrix.length < matrix[0].length) {
            Svd turned = of(Matrices.transposed(matrix));
            return new Svd(turned.values, turned.right, turned.left);
        }
        double scale = scale(matrix);
        double[][] columns = Matrices.transposed(matrix);
        for (int j = 0; j < columns.length; j++) {
            columns[j] = Vectors.quotient(columns[j], scale);
        }
        double limit = ORTHOGONAL * Math.sqrt(matrix.length);
        double[][] right = Matrices.identity(columns.length);
        boolean settled = false;
        for (int sweep = 0; !settled; sweep++) {
            if (sweep == MOST_SWEEPS) {
                throw new ArithmeticException("The Jacobi method did not settle in " + MOST_SWEEPS + " sweeps.");
            }
            settled = true;
            for (int p = 0; p < columns.length; p++) {
                for (int q = p + 1; q < columns.length; q++) {
                    settled &= !turn(columns, right, p, q, limit);
                }
            }
        }
        return sorted(columns, right, scale);
    }

    /** The power of two just below the greatest element, by which the rest is divided so that no square overflows. */
    private static double scale(double[][] matrix) {
        double greatest = 0;
        for (double[] row : matrix) {
            for (double element : row) {
                greatest = Math.max(greatest, Math.abs(element));
            }
        }
        return greatest == 0 ? 1 : Math.max(Double.MIN_NORMAL, Math.scalb(1.0, Math.getExponent(greatest)));
    }

    /** Makes two columns orthogonal; false if they were. */
    private static boolean turn(double[][] columns, double[][] right, int p, int q, double limit) {
        double a = Vectors.dot(columns[p], columns[p]);
        double b = Vectors.dot(columns[q], columns[q]);
        double c = Vectors.dot(columns[p], columns[q]);
        double least = NEGLIGIBLE * NEGLIGIBLE;
        if (a <= least || b <= least || Math.abs(c) <= limit * Math.sqrt(a) * Math.sqrt(b)) {
            return false;
        }
        double ratio = (b - a) / (2 * c);
        double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        turnRows(columns, p, q, cosine, tangent * cosine);
        turnRows(right, p, q, cosine, tangent * cosine);
        return true;
    }

    private static void turnRows(double[][] rows, int p, int q, double cosine, double sine) {
        for (int k = 0; k < rows[p].length; k++) {
            double upper = rows[p][k];
            double lower = rows[q][k];
            rows[p][k] = cosine * upper - sine * lower;
            rows[q][k] = sine * upper + cosine * lower;
        }
    }

    private static Svd sorted(double[][] columns, double[][] right, double scale) {
        int k = columns.length;
        Integer[] order = new Integer[k];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -Vectors.norm(columns[i])));
        double[] values = new double[k];
        double[][] left = new double[k][];
        double[][] sorted = new double[k][];
        for (int i = 0; i < k; i++) {
            double norm = Vectors.norm(columns[order[i]]);
            values[i] = norm > NEGLIGIBLE ? norm * scale : 0;
            sorted[i] = right[order[i]];
            left[i] = norm > NEGLIGIBLE ? Vectors.quotient(columns[order[i]], norm) : unitBeside(left, i, columns[0].length);
        }
        return new Svd(values, left, sorted);
    }

    /** A unit vector of m numbers at right angles to the first {@code count}: of the axes' remainders the longest. */
    private static double[] unitBeside(double[][] units, int count, int m) {
        double[] longest = new double[m];
        for (double[] axis : Matrices.identity(m)) {
            double[] rest = without(units, count, axis);
            longest = Vectors.norm(rest) > Vectors.norm(longest) ? rest : longest;
        }
        double[] rest = without(units, count, longest);      // once more, for what rounding left
        return Vectors.quotient(rest, Vectors.norm(rest));
    }

    private static double[] without(double[][] units, int count, double[] x) {
        double[] rest = x;
        for (int i = 0; i < count; i++) {
            rest = Vectors.sum(rest, -Vectors.dot(units[i], rest), units[i]);
        }
        return rest;
    }

    /** The nearest matrix of rank k, Σ σᵢ uᵢ vᵢᵀ over the first k; the sum of the squared errors is that of the other σ². */
    public double[][] approximation(int k) {
        Requirement.between("The rank of an approximation", k, 1, values.length);
        double[][] sum = new double[left[0].length][right[0].length];
        for (int term = 0; term < k; term++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Vectors.sum(sum[i], values[term] * left[term][i], right[term]);
            }
        }
        return sum;
    }

    /** How many values are greater than {@code tolerance} times the greatest. */
    public int rank(double tolerance) {
        Requirement.fraction("The tolerance of a rank", tolerance);
        return (int) Arrays.stream(values).filter(value -> value > tolerance * values[0]).count();
    }
}
