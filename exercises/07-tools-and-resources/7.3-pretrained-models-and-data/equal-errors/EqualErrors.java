import book.exercise.ToDo;

/** The equal error rate of a list of pairs, and the least cost. */
public final class EqualErrors {

    private EqualErrors() {
    }

    /** Of the scores as thresholds the one where misses and false alarms are least apart, the greatest of several. */
    public static double threshold(double[] scores, boolean[] same) {
        throw new ToDo();
    }

    /** The mean of both parts there, and the greater of them. */
    public static double[] rates(double[] scores, boolean[] same) {
        throw new ToDo();
    }

    /** The least cost of any threshold, where a pair is of one speaker with probability {@code prior}; 1 for a deaf system. */
    public static double leastCost(double[] scores, boolean[] same, double prior) {
        throw new ToDo();
    }
}
