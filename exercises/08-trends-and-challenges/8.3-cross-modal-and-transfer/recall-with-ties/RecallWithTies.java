import book.exercise.ToDo;

/** Recall at k where candidates may be equally similar. */
public final class RecallWithTies {

    private RecallWithTies() {
    }

    /** The probability that a right answer is among the first k candidates. */
    public static double found(double[] similarities, boolean[] right, int k) {
        throw new ToDo();
    }

    /** The mean of it over questions, a row each. */
    public static double recall(double[][] similarities, boolean[][] right, int k) {
        throw new ToDo();
    }
}
