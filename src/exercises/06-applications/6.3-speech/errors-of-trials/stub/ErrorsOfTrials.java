import book.exercise.ToDo;

/** Predictions about the errors of eight trials. Replace each {@code throw} by {@code return} and your answer. */
public final class ErrorsOfTrials {

    private ErrorsOfTrials() {
    }

    /** The share of pairs of one voice that are rejected at .5. */
    public static double rejectedAtHalf() {
        throw new ToDo();
    }

    /** The share of pairs of two voices that are accepted at .5. */
    public static double acceptedAtHalf() {
        throw new ToDo();
    }

    /** The greater error at the score where both differ least. */
    public static double greaterError() {
        throw new ToDo();
    }

    /** Where the curve meets equal errors. */
    public static double crossing() {
        throw new ToDo();
    }

    /** Pairs of one voice among 12 voices with 5 words. */
    public static double pairsOfOneVoice() {
        throw new ToDo();
    }

    /** Pairs of two voices among them. */
    public static double pairsOfTwoVoices() {
        throw new ToDo();
    }
}
