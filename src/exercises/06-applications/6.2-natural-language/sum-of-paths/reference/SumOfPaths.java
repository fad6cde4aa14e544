import java.util.Arrays;

/** ln Z of a lattice by the forward algorithm. */
public final class SumOfPaths {

    private SumOfPaths() {
    }

    /** The logarithm of the sum of e to the score, over all paths. */
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
                    arriving[i] = forward[i] + transitions[i][j];
                }
                next[j] = logOfSum(arriving) + emissions[t][j];
            }
            forward = next;
        }
        double[] whole = new double[tags];
        for (int k = 0; k < tags; k++) {
            whole[k] = forward[k] + end[k];
        }
        return logOfSum(whole);
    }

    /** The logarithm of the sum of the exponentials. */
    static double logOfSum(double[] a) {
        double greatest = Arrays.stream(a).max().getAsDouble();
        if (greatest == Double.NEGATIVE_INFINITY) {
            return greatest;
        }
        double sum = 0;
        for (double each : a) {
            sum += Math.exp(each - greatest);
        }
        return greatest + Math.log(sum);
    }
}
