package mapping.algebra;

import mapping.Requirement;

/** Solves A x = b for a square matrix by Gaussian elimination with partial pivoting; n³/3 multiply-adds. */
public final class LinearSystem {

    private LinearSystem() {
    }

    /**
     * The solution x.
     *
     * @throws ArithmeticException if the matrix is singular
     */
    public static double[] solve(double[][] matrix, double[] right) {
        Requirement.given("The right-hand side", right);
        Requirement.equalRows("The matrix", matrix);
        Requirement.asMany("equations", matrix.length, "right-hand sides", right.length);
        if (right.length > 0) {
            Requirement.asMany("unknowns", matrix[0].length, "equations", right.length);
        }
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        double[] x = right.clone();
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int i = column + 1; i < n; i++) {
                pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
            }
            if (a[pivot][column] == 0) {
                throw new ArithmeticException("The matrix is singular: its columns 0 to " + column + " are linearly dependent.");
            }
            swap(a, x, column, pivot);
            for (int i = column + 1; i < n; i++) {
                double factor = a[i][column] / a[column][column];
                for (int j = column; j < n; j++) {
                    a[i][j] -= factor * a[column][j];
                }
                x[i] -= factor * x[column];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    private static void swap(double[][] a, double[] x, int i, int j) {
        double[] row = a[i];
        a[i] = a[j];
        a[j] = row;
        double value = x[i];
        x[i] = x[j];
        x[j] = value;
    }
}
