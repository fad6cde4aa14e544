package mapping.algebra;

import mapping.Requirement;

/**
 * The factorization A = Q R of an m × n matrix: the k = min(m, n) columns of Q are orthonormal and span those of A, R is upper
 * triangular. By Householder's reflections (1958), which keep Q orthonormal to rounding where Gram and Schmidt do not; 2mn²
 * multiply-adds or so. Signs as LAPACK's, so that the diagonal of R may be negative. PyTorch: {@code torch.linalg.qr}.
 *
 * @param q m × k
 * @param r k × n, with zeros below the diagonal
 */
public record Qr(double[][] q, double[][] r) {

    /** @param matrix of any shape */
    public static Qr of(double[][] matrix) {
        double[][] a = Matrices.copy(matrix);
        int m = a.length;
        int n = a[0].length;
        int k = Math.min(m, n);
        double[][] directions = new double[k][];
        for (int c = 0; c < k; c++) {
            directions[c] = direction(a, c);
            reflect(a, directions[c], c, c);
        }
        double[][] r = new double[k][n];
        for (int i = 0; i < k; i++) {
            System.arraycopy(a[i], i, r[i], i, n - i);
        }
        double[][] q = new double[m][k];
        for (int i = 0; i < k; i++) {
            q[i][i] = 1;
        }
        for (int c = k - 1; c >= 0; c--) {
            reflect(q, directions[c], c, c);
        }
        return new Qr(q, r);
    }

    /** The unit vector whose reflection turns column c, from the diagonal down, to the axis; zeros if it lies there already. */
    private static double[] direction(double[][] a, int c) {
        double[] v = new double[a.length - c];
        double below = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = a[c + i][c];
            below = Math.max(below, i == 0 ? 0 : Math.abs(v[i]));
        }
        if (below == 0) {
            return new double[v.length];
        }
        double greatest = Math.max(below, Math.abs(v[0]));
        v = Vectors.quotient(v, greatest);                   // so that no square overflows
        v[0] += Math.copySign(Vectors.norm(v), v[0]);        // away from 0, so that nothing cancels
        return Vectors.quotient(v, Vectors.norm(v));
    }

    /** a ← (I − 2vvᵀ) a for the rows from {@code top} and the columns from {@code left}. */
    private static void reflect(double[][] a, double[] v, int top, int left) {
        for (int j = left; j < a[0].length; j++) {
            double along = 0;
            for (int i = 0; i < v.length; i++) {
                along += v[i] * a[top + i][j];
            }
            for (int i = 0; i < v.length; i++) {
                a[top + i][j] -= 2 * along * v[i];
            }
        }
    }

    /**
     * The x for which ‖A x − b‖ is least, from R x = Qᵀ b. SciPy: {@code lstsq}, which takes any rank.
     *
     * @throws IllegalArgumentException if A has fewer rows than columns
     * @throws ArithmeticException      if a diagonal element of R is 0: the columns of A are linearly dependent
     */
    public double[] leastSquares(double[] right) {
        Requirement.atLeast("The number of rows for least squares", q.length, r[0].length);
        Matrices.requireRight(right, q.length);
        return Triangular.solveUpper(r, Vectors.product(Matrices.transposed(q), right));
    }
}
