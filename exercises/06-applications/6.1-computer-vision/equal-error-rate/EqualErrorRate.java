import book.exercise.ToDo;

/** How often a verification errs, and where both of its errors are as small as they can be together. */
public final class EqualErrorRate {

    private EqualErrorRate() {
    }

    /** The share of the pairs of two people whose score reaches the threshold. */
    public static double falseMatches(double[] scores, boolean[] same, double threshold) {
        throw new ToDo();
    }

    /** The share of the pairs of one person whose score does not reach the threshold. */
    public static double falseNonMatches(double[] scores, boolean[] same, double threshold) {
        throw new ToDo();
    }

    /** The least e for which some score, taken as the threshold, makes neither error more frequent than e. */
    public static double of(double[] scores, boolean[] same) {
        throw new ToDo();
    }
}
