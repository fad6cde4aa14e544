/** The equal error rate of a list of pairs, and the least cost. */
public final class EqualErrors {

    private EqualErrors() {
    }

    /** The part of the pairs of different speakers whose score reaches the threshold. */
    private static double falseAlarms(double[] scores, boolean[] same, double threshold) {
        int all = 0;
        int wrong = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!same[i]) {
                all++;
                wrong += scores[i] >= threshold ? 1 : 0;
            }
        }
        return (double) wrong / all;
    }

    /** The part of the pairs of one speaker whose score does not reach the threshold. */
    private static double misses(double[] scores, boolean[] same, double threshold) {
        int all = 0;
        int wrong = 0;
        for (int i = 0; i < scores.length; i++) {
            if (same[i]) {
                all++;
                wrong += scores[i] < threshold ? 1 : 0;
            }
        }
        return (double) wrong / all;
    }

    /** Of the scores as thresholds the one where both parts differ least, the greatest of several. */
    public static double threshold(double[] scores, boolean[] same) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (double candidate : scores) {
            double apart = Math.abs(falseAlarms(scores, same, candidate) - misses(scores, same, candidate));
            if (apart < least - 1e-12 || apart < least + 1e-12 && candidate > best) {
                least = apart;
                best = candidate;
            }
        }
        return best;
    }

    /** The mean of both parts there, and the greater of them. */
    public static double[] rates(double[] scores, boolean[] same) {
        double at = threshold(scores, same);
        double alarms = falseAlarms(scores, same, at);
        double missed = misses(scores, same, at);
        return new double[] {(alarms + missed) / 2, Math.max(alarms, missed)};
    }

    /** The least cost of any threshold, where a pair is of one speaker with probability {@code prior}; 1 for a deaf system. */
    public static double leastCost(double[] scores, boolean[] same, double prior) {
        double least = prior;
        for (double candidate : scores) {
            double cost = prior * misses(scores, same, candidate) + (1 - prior) * falseAlarms(scores, same, candidate);
            least = Math.min(least, cost);
        }
        return least / Math.min(prior, 1 - prior);
    }
}
