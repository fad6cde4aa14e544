import java.util.function.UnaryOperator;

/** The matrix of an affine mapping, and the Jacobian of any smooth one. */
public final class MatrixAndJacobian {

    private static final double STEP = 1e-5;

    private MatrixAndJacobian() {
    }

    /** The matrix A of an affine mapping x ↦ A·x + b of vectors of n numbers. */
    public static double[][] matrix(UnaryOperator<double[]> f, int n) {
        double[] shift = f.apply(new double[n]).clone();
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            columns[j] = f.apply(unit).clone();
            for (int i = 0; i < shift.length; i++) {
                columns[j][i] -= shift[i];
            }
        }
        return transposed(columns);
    }

    /** The Jacobian of f at x, by central differences. */
    public static double[][] jacobian(UnaryOperator<double[]> f, double[] x) {
        double[][] columns = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            double[] point = x.clone();
            point[j] = x[j] + STEP;
            double[] ahead = f.apply(point).clone();
            point[j] = x[j] - STEP;
            double[] behind = f.apply(point).clone();
            columns[j] = new double[ahead.length];
            for (int i = 0; i < ahead.length; i++) {
                columns[j][i] = (ahead[i] - behind[i]) / (2 * STEP);
            }
        }
        return transposed(columns);
    }

    private static double[][] transposed(double[][] columns) {
        double[][] matrix = new double[columns[0].length][columns.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                matrix[i][j] = columns[j][i];
            }
        }
        return matrix;
    }
}
