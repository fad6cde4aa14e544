/** The affine mapping of a batch, Y = X·W + b, and its pullback. X has a row for each example. */
public final class MatrixPullback {

    private MatrixPullback() {
    }

    /** The gradient by X, n × in, when u (n × out) arrives from above. */
    public static double[][] byX(double[][] u, double[][] w) {
        double[][] result = new double[u.length][w.length];
        for (int n = 0; n < u.length; n++) {
            for (int i = 0; i < w.length; i++) {
                for (int o = 0; o < w[i].length; o++) {
                    result[n][i] += u[n][o] * w[i][o];
                }
            }
        }
        return result;
    }

    /** The gradient by W, in × out. */
    public static double[][] byW(double[][] u, double[][] x) {
        double[][] result = new double[x[0].length][u[0].length];
        for (int n = 0; n < u.length; n++) {
            for (int i = 0; i < x[n].length; i++) {
                for (int o = 0; o < u[n].length; o++) {
                    result[i][o] += x[n][i] * u[n][o] / u.length;
                }
            }
        }
        return result;
    }

    /** The gradient by b, out numbers. */
    public static double[] byBias(double[][] u) {
        double[] result = new double[u[0].length];
        for (double[] row : u) {
            for (int o = 0; o < row.length; o++) {
                result[o] += row[o] / u.length;
            }
        }
        return result;
    }
}
