package mapping.algebra;

import mapping.Requirement;

/**
 * The factorization A = L Lᵀ of a symmetric positive definite matrix, L lower triangular with a positive diagonal: the square
 * root by which one solves with covariance matrices (section 5.3, Gaussian processes). n³/6 multiply-adds, half of elimination's,
 * and no pivots are needed. It exists only if A is positive definite, which is the cheapest way to find that out. SciPy:
 * {@code cholesky(a, lower=True)}.
 *
 * @param lower L, with zeros above the diagonal
 */
public record Cholesky(double[][] lower) {

    /**
     * @param matrix symmetric; only the diagonal and what is below it are read
     * @throws ArithmeticException if it is not positive definite, or so nearly not that rounding hides it
     */
    public static Cholesky of(double[][] matrix) {
        Matrices.requireSquare(matrix);
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > 0)) {
                    throw new ArithmeticException("The matrix must be positive definite, got "
                        + Requirement.number(rest) + " under the root of row " + i
                        + ". A small number added to the diagonal may mend it.");
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    /** x of A x = b; n² multiply-adds. */
    public double[] solve(double[] right) {
        return Triangular.solveLowerTransposed(lower, Triangular.solveLower(lower, right));
    }

    /** X of A X = B, column by column. */
    public double[][] solve(double[][] right) {
        Matrices.requireMatrix(right);
        return Triangular.columns(right, this::solve);
    }

    /** log det A, which overflows later than det A. */
    public double logDeterminant() {
        return 2 * Triangular.logDiagonal(lower);
    }
}
