package mapping.algebra;

import java.util.function.UnaryOperator;

/**
 * Systems whose matrix is triangular: each equation has one unknown more than the one before, so that they are solved one after
 * the other, n²/2 multiply-adds. What stands on the other side of the diagonal is not read. SciPy: {@code solve_triangular}.
 */
public final class Triangular {

    private Triangular() {
    }

    /**
     * x of L x = b, from the first row down.
     *
     * @throws ArithmeticException if a diagonal element is 0
     */
    public static double[] solveLower(double[][] lower, double[] right) {
        double[] x = checked(lower, right);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= lower[i][j] * x[j];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /**
     * x of U x = b, from the last row up.
     *
     * @throws ArithmeticException if a diagonal element is 0
     */
    public static double[] solveUpper(double[][] upper, double[] right) {
        double[] x = checked(upper, right);
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= upper[i][j] * x[j];
            }
            x[i] /= upper[i][i];
        }
        return x;
    }

    /**
     * x of Lᵀ x = b, from the last row up.
     *
     * @throws ArithmeticException if a diagonal element is 0
     */
    public static double[] solveLowerTransposed(double[][] lower, double[] right) {
        double[] x = checked(lower, right);
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    private static double[] checked(double[][] a, double[] right) {
        Matrices.requireSquare(a);
        Matrices.requireRight(right, a.length);
        for (int i = 0; i < a.length; i++) {
            if (a[i][i] == 0) {
                throw new ArithmeticException("The diagonal of a triangular matrix must have no zero, got one in row " + i + ".");
            }
        }
        return right.clone();
    }

    /** The sum of the logarithms of |diagonal|. */
    static double logDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += StrictMath.log(Math.abs(a[i][i]));
        }
        return sum;
    }

    /** Solves for each column of a matrix. */
    static double[][] columns(double[][] right, UnaryOperator<double[]> solve) {
        double[][] columns = Matrices.transposed(right);
        for (int j = 0; j < columns.length; j++) {
            columns[j] = solve.apply(columns[j]);
        }
        return Matrices.transposed(columns);
    }
}
