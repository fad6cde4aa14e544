/** How often a verification errs, and where both of its errors are as small as they can be together. */
public final class EqualErrorRate {

    private EqualErrorRate() {
    }

    /** The share of the pairs of two people whose score reaches the threshold. */
    public static double falseMatches(double[] scores, boolean[] same, double threshold) {
        int strange = 0;
        int matched = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!same[i]) {
                strange++;
                matched += scores[i] >= threshold ? 1 : 0;
            }
        }
        return (double) matched / strange;
    }

    /** The share of the pairs of one person whose score does not reach the threshold. */
    public static double falseNonMatches(double[] scores, boolean[] same, double threshold) {
        int own = 0;
        int missed = 0;
        for (int i = 0; i < scores.length; i++) {
            if (same[i]) {
                own++;
                missed += scores[i] < threshold ? 1 : 0;
            }
        }
        return (double) missed / own;
    }

    /** The least e for which some score, taken as the threshold, makes neither error more frequent than e. */
    public static double of(double[] scores, boolean[] same) {
        double least = 1;
        for (double threshold : scores) {
            double greater = Math.max(falseMatches(scores, same, threshold), falseNonMatches(scores, same, threshold));
            least = Math.min(least, greater);
        }
        return least;
    }
}
