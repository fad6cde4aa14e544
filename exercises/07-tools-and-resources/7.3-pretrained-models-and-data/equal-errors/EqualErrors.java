import book.exercise.ToDo;

/** The equal error rate of a list of pairs. */
public final class EqualErrors {

    private EqualErrors() {
    }

    /** The part of the pairs of different speakers whose score reaches the threshold. */
    public static double falseAlarms(double[] scores, boolean[] same, double threshold) {
        throw new ToDo();
    }

    /** The part of the pairs of one speaker whose score does not reach the threshold. */
    public static double misses(double[] scores, boolean[] same, double threshold) {
        throw new ToDo();
    }

    /** Of the scores as thresholds the one where both parts differ least, the greatest of several. */
    public static double threshold(double[] scores, boolean[] same) {
        throw new ToDo();
    }

    /** The mean of both parts there, and the greater of them. */
    public static double[] rates(double[] scores, boolean[] same) {
        throw new ToDo();
    }
}
