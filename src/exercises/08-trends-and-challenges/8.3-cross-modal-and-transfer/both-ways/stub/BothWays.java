/** CLIP's loss of a batch of pairs. */
public final class BothWays {

    private BothWays() {
    }

    /** Row i of both belongs together; no row is zero. */
    public static double loss(double[][] pictures, double[][] texts, double temperature) {
        int n = pictures.length;
        double[][] s = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s[i][j] = dot(pictures[i], texts[j]);
                s[i][j] *= temperature;
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] texted = new double[n];
            double[] pictured = new double[n];
            for (int j = 0; j < n; j++) {
                texted[j] = s[i][j];
                pictured[j] = s[i][j];
            }
            sum += logSumExp(texted) - s[i][i];
            sum += logSumExp(pictured) - s[i][i];
        }
        return sum / (2 * n);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double logSumExp(double[] z) {
        double greatest = z[0];
        for (double each : z) {
            greatest = Math.max(greatest, each);
        }
        double sum = 0;
        for (double each : z) {
            sum += Math.exp(each - greatest);
        }
        return greatest + Math.log(sum);
    }
}
