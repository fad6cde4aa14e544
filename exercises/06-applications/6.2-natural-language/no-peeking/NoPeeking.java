/** Weights of causal attention among positions of which the last are padding. It runs, and three things are wrong. */
public final class NoPeeking {

    private NoPeeking() {
    }

    /**
     * Row i is the softmax of the scores of the positions that i may see, and 0 elsewhere. Position i sees position j if j is not
     * later than i and j is less than {@code length}.
     */
    public static double[][] weights(double[][] scores, int length) {
        int times = scores.length;
        double[][] weights = new double[times][times];
        for (int i = 0; i < times; i++) {
            double sum = 0;
            for (int j = 0; j < times; j++) {
                weights[i][j] = Math.exp(scores[i][j]);
                sum += weights[i][j];
            }
            for (int j = 0; j < times; j++) {
                weights[i][j] = sees(i, j, length) ? weights[i][j] / sum : 0;
            }
        }
        return weights;
    }

    private static boolean sees(int i, int j, int length) {
        return j <= i + 1 && j < length;
    }
}
