package mapping.algebra;

import mapping.Requirement;

/** The operations on matrices as arrays of rows that the factorizations share; every sum runs from left to right. */
public final class Matrices {

    private Matrices() {
    }

    /** The n × n identity matrix. */
    public static double[][] identity(int n) {
        Requirement.atLeast("The number of rows of an identity", n, 0);
        Requirement.length("The number of elements of an identity", (long) n * n);
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /** Aᵀ of a matrix of at least one row. */
    public static double[][] transposed(double[][] a) {
        requireRows(a);
        double[][] columns = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = a[i][j];
            }
        }
        return columns;
    }

    /** A B; m · n · k multiply-adds. */
    public static double[][] product(double[][] a, double[][] b) {
        requireMatrix(a);
        requireMatrix(b);
        Requirement.asMany("columns of the left matrix", a[0].length, "rows of the right one", b.length);
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** A copy of a matrix that was checked by {@link #requireMatrix}. */
    static double[][] copy(double[][] a) {
        requireMatrix(a);
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    /** @throws IllegalArgumentException unless there are rows of one length, at least 1, and all numbers are finite */
    static void requireMatrix(double[][] a) {
        requireRows(a);
        for (double[] row : a) {
            Requirement.finite("The matrix", row);
        }
    }

    private static void requireRows(double[][] a) {
        Requirement.allGiven("The rows of a matrix", a);
        Requirement.atLeast("The number of rows of a matrix", a.length, 1);
        Requirement.atLeast("The number of columns of a matrix", a[0].length, 1);
        Requirement.equalRows("The matrix", a);
    }

    /** @throws IllegalArgumentException unless it is a matrix with as many columns as rows */
    static void requireSquare(double[][] a) {
        requireMatrix(a);
        Requirement.asMany("columns of the matrix", a[0].length, "rows", a.length);
    }

    /** @throws IllegalArgumentException unless there is a number for each row */
    static void requireRight(double[] right, int rows) {
        Requirement.asMany("numbers on the right side", Requirement.given("The right side", right).length,
            "rows of the matrix", rows);
    }
}
