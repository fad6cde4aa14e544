/** Weights of causal attention among positions of which the last are padding. */
public final class NoPeeking {

    private NoPeeking() {
    }

    /** Row i is the softmax of the scores of the positions that i may see, and 0 elsewhere. */
    public static double[][] weights(double[][] scores, int length) {
        int times = scores.length;
        double[][] weights = new double[times][times];
        for (int i = 0; i < times; i++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < times; j++) {
                if (sees(i, j, length)) {
                    greatest = Math.max(greatest, scores[i][j]);
                }
            }
            double sum = 0;
            for (int j = 0; j < times; j++) {
                if (sees(i, j, length)) {
                    weights[i][j] = Math.exp(scores[i][j] - greatest);
                    sum += weights[i][j];
                }
            }
            for (int j = 0; j < times; j++) {
                weights[i][j] /= sum;
            }
        }
        return weights;
    }

    private static boolean sees(int i, int j, int length) {
        return j <= i && j < length;
    }
}
