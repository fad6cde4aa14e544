import java.util.Arrays;

/** What a hidden Markov model believes of its states, and what it learns from that. */
public final class CountedByBelief {

    private CountedByBelief() {
    }

    /** The probability of each state at each time, when all values have been seen. */
    public static double[][] posteriors(double[] start, double[][] transitions, double[][] emissions, int[] seen) {
        int states = start.length;
        double[][] alpha = new double[seen.length][states];
        for (int t = 0; t < seen.length; t++) {
            for (int j = 0; j < states; j++) {
                double arriving = t == 0 ? start[j] : 0;
                for (int i = 0; t > 0 && i < states; i++) {
                    arriving += alpha[t - 1][i] * transitions[i][j];
                }
                alpha[t][j] = arriving * emissions[j][seen[t]];
            }
        }
        double[] beta = new double[states];
        Arrays.fill(beta, 1);
        double[][] gamma = new double[seen.length][states];
        for (int t = seen.length - 1; t >= 0; t--) {
            double sum = 0;
            for (int i = 0; i < states; i++) {
                gamma[t][i] = alpha[t][i] * beta[i];
                sum += gamma[t][i];
            }
            double[] before = new double[states];
            for (int i = 0; i < states; i++) {
                gamma[t][i] /= sum;
                for (int j = 0; j < states; j++) {
                    before[i] += transitions[i][j] * emissions[j][seen[t]] * beta[j];
                }
            }
            beta = before;
        }
        return gamma;
    }

    /** Emissions counted by belief. */
    public static double[][] newEmissions(double[] start, double[][] transitions, double[][] emissions, int[] seen) {
        double[][] gamma = posteriors(start, transitions, emissions, seen);
        double[][] counts = new double[start.length][emissions[0].length];
        for (int i = 0; i < counts.length; i++) {
            double sum = 0;
            for (int t = 0; t < seen.length; t++) {
                counts[i][seen[t]] += gamma[t][i];
                sum += gamma[t][i];
            }
            for (int k = 0; k < counts[i].length; k++) {
                counts[i][k] = sum < 1e-300 ? emissions[i][k] : counts[i][k] / sum;
            }
        }
        return counts;
    }
}
