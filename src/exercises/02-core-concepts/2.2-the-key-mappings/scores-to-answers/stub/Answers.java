/** From scores to probabilities to an answer. A fault is hidden in each method. */
public final class Answers {

    private Answers() {
    }

    /** Probabilities from scores, which may be large: eᶻ over the sum of all eᶻ. */
    public static double[] softmax(double[] scores) {
        double[] p = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(scores[k]);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** The class with the greatest score, the first of equals. */
    public static int argmax(double[] scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] >= Math.abs(scores[best])) {
                best = k;
            }
        }
        return best;
    }

    /** The part of the rows of scores whose answer is the label. */
    public static double accuracy(double[][] scores, int[] labels) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += argmax(scores[i]) == labels[i] ? 1 : 0;
        }
        return right / labels.length;
    }
}
