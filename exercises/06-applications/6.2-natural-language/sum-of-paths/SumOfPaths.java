/** ln Z of a lattice by the forward algorithm. It runs, and three things are wrong. */
public final class SumOfPaths {

    private SumOfPaths() {
    }

    /** The logarithm of the sum of e to the score, over all paths. {@code transitions[i][j]} goes from tag i to tag j. */
    public static double logNormalizer(double[][] emissions, double[][] transitions, double[] start, double[] end) {
        int tags = start.length;
        double[] forward = new double[tags];
        for (int k = 0; k < tags; k++) {
            forward[k] = start[k] + emissions[0][k];
        }
        for (int t = 1; t < emissions.length; t++) {
            double[] next = new double[tags];
            for (int j = 0; j < tags; j++) {
                double[] arriving = new double[tags];
                for (int i = 0; i < tags; i++) {
                    arriving[i] = forward[i] + transitions[j][i];
                }
                next[j] = logOfSum(arriving) + emissions[t][j];
            }
            forward = next;
        }
        return logOfSum(forward);
    }

    /** The logarithm of the sum of the exponentials. */
    static double logOfSum(double[] a) {
        double sum = 0;
        for (double each : a) {
            sum += Math.exp(each);
        }
        return Math.log(sum);
    }
}
