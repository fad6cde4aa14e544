/** A layer that mixes its examples, Y = A·X·W + b, and its pullback. X has a row for each example, A a row and a column. */
public final class MatrixPullback {

    private MatrixPullback() {
    }

    /** The gradient by A, n × n, when u (n × out) arrives from above. */
    public static double[][] byA(double[][] u, double[][] x, double[][] w) {
        return product(u, transposed(product(x, w)));
    }

    /** The gradient by X, n × in. */
    public static double[][] byX(double[][] u, double[][] a, double[][] w) {
        return product(product(transposed(a), u), transposed(w));
    }

    /** The gradient by W, in × out. */
    public static double[][] byW(double[][] u, double[][] a, double[][] x) {
        return product(transposed(product(a, x)), u);
    }

    /** The gradient by b, out numbers. */
    public static double[] byBias(double[][] u) {
        double[] result = new double[u[0].length];
        for (double[] row : u) {
            for (int o = 0; o < row.length; o++) {
                result[o] += row[o];
            }
        }
        return result;
    }

    private static double[][] product(double[][] p, double[][] q) {
        double[][] result = new double[p.length][q[0].length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < q[0].length; j++) {
                for (int k = 0; k < q.length; k++) {
                    result[i][j] += p[i][k] * q[k][j];
                }
            }
        }
        return result;
    }

    private static double[][] transposed(double[][] p) {
        double[][] result = new double[p[0].length][p.length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[0].length; j++) {
                result[j][i] = p[i][j];
            }
        }
        return result;
    }
}
