/** Predictions about the errors of eight trials. */
public final class ErrorsOfTrials {

    private ErrorsOfTrials() {
    }

    /** The share of pairs of one voice that are rejected at .5. */
    public static double rejectedAtHalf() {
        return 0.333;
    }

    /** The share of pairs of two voices that are accepted at .5. */
    public static double acceptedAtHalf() {
        return 0.2;
    }

    /** The greater error at the score where both differ least. */
    public static double greaterError() {
        return 0.4;
    }

    /** Where the curve meets equal errors. */
    public static double crossing() {
        return 0.333;
    }

    /** Pairs of one voice among 12 voices with 5 words. */
    public static double pairsOfOneVoice() {
        return 120;
    }

    /** Pairs of two voices among them. */
    public static double pairsOfTwoVoices() {
        return 1650;
    }
}
