/** Recall at k where candidates may be equally similar. */
public final class RecallWithTies {

    private RecallWithTies() {
    }

    /** The probability that a right answer is among the first k candidates. */
    public static double found(double[] similarities, boolean[] right, int k) {
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < right.length; j++) {
            if (right[j]) {
                best = Math.max(best, similarities[j]);
            }
        }
        int above = 0;
        int level = 0;
        int wrong = 0;
        for (int j = 0; j < right.length; j++) {
            if (similarities[j] > best) {
                above++;
            } else if (similarities[j] == best) {
                level++;
                wrong += right[j] ? 0 : 1;
            }
        }
        int places = Math.min(k - above, level);
        if (level == wrong || places <= 0) {
            return 0;
        }
        double missed = 1;
        for (int drawn = 0; drawn < places; drawn++) {
            missed *= Math.max(0, wrong - drawn) / (double) (level - drawn);
        }
        return 1 - missed;
    }

    /** The mean of it over questions, a row each. */
    public static double recall(double[][] similarities, boolean[][] right, int k) {
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += found(similarities[i], right[i], k);
        }
        return sum / right.length;
    }
}
