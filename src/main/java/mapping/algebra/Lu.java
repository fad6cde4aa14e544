package mapping.algebra;

import java.util.Arrays;
import mapping.Requirement;

/**
 * The factorization P A = L U by Gaussian elimination with partial pivoting, for solving with one square matrix many times, n³/3
 * multiply-adds once and n² for each right side. For one right side: {@link LinearSystem}. SciPy: {@code lu_factor}.
 *
 * @param factors L below the diagonal (its own diagonal is 1) and U from the diagonal on
 * @param rows    which row of A stands in each row of P A
 * @param sign    the determinant of P, 1 or −1
 */
public record Lu(double[][] factors, int[] rows, int sign) {

    public Lu {
        Requirement.allGiven("The factors", factors);
        Requirement.atLeast("The number of rows of the factors", factors.length, 1);
        Requirement.equalRows("The factors", factors);
        Requirement.asMany("columns of the factors", factors[0].length, "rows", factors.length);
        Requirement.asMany("numbers of rows", Requirement.given("The numbers of rows", rows).length, "rows", factors.length);
        for (int row : rows) {
            Requirement.between("The number of a row", row, 0, factors.length - 1);
        }
    }

    /** @throws ArithmeticException if the matrix is singular */
    public static Lu of(double[][] matrix) {
        Matrices.requireSquare(matrix);
        double[][] a = Matrices.copy(matrix);
        int n = a.length;
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        int sign = 1;
        for (int column = 0; column < n; column++) {
            int pivot = pivot(a, column);
            if (a[pivot][column] == 0) {
                throw new ArithmeticException("The matrix is singular: its columns 0 to " + column + " are linearly dependent.");
            }
            if (pivot != column) {
                double[] row = a[pivot];
                a[pivot] = a[column];
                a[column] = row;
                int number = rows[pivot];
                rows[pivot] = rows[column];
                rows[column] = number;
                sign = -sign;
            }
            for (int i = column + 1; i < n; i++) {
                a[i][column] /= a[column][column];
                for (int j = column + 1; j < n; j++) {
                    a[i][j] -= a[i][column] * a[column][j];
                }
            }
        }
        return new Lu(a, rows, sign);
    }

    private static int pivot(double[][] a, int column) {
        int pivot = column;
        for (int i = column + 1; i < a.length; i++) {
            pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
        }
        return pivot;
    }

    /** x of A x = b. */
    public double[] solve(double[] right) {
        int n = factors.length;
        Matrices.requireRight(right, n);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = right[rows[i]];
            for (int j = 0; j < i; j++) {
                x[i] -= factors[i][j] * x[j];
            }
        }
        return Triangular.solveUpper(factors, x);
    }

    /** X of A X = B, column by column. */
    public double[][] solve(double[][] right) {
        Matrices.requireMatrix(right);
        return Triangular.columns(right, this::solve);
    }

    /** A⁻¹. To solve with it is slower and less exact than {@link #solve}. */
    public double[][] inverse() {
        return solve(Matrices.identity(factors.length));
    }

    /** det A. */
    public double determinant() {
        double product = sign;
        for (int i = 0; i < factors.length; i++) {
            product *= factors[i][i];
        }
        return product;
    }

    /** log |det A|, which overflows later than det A. */
    public double logAbsoluteDeterminant() {
        return Triangular.logDiagonal(factors);
    }

    /** 1 or −1: whether A keeps the orientation of space. */
    public int determinantSign() {
        int product = sign;
        for (int i = 0; i < factors.length; i++) {
            product = factors[i][i] < 0 ? -product : product;
        }
        return product;
    }
}
