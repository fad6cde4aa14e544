import book.exercise.ToDo;

/** How well stretches of time agree with the words that were spoken. A stretch is {begin, end}. */
public final class FoundInTime {

    private FoundInTime() {
    }

    /** The time that both cover, divided by the time that at least one covers. */
    public static double intersectionOverUnion(double[] a, double[] b) {
        throw new ToDo();
    }

    /** How many words are found, each by a stretch of its own. */
    public static int found(double[][] words, double[][] stretches) {
        throw new ToDo();
    }

    /** 2 · found / (words + stretches). */
    public static double f1(double[][] words, double[][] stretches) {
        throw new ToDo();
    }
}
