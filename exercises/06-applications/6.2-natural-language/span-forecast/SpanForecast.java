import book.exercise.ToDo;

/** Predictions about the score of one tagged sentence. Replace each {@code throw} by {@code return} and your answer. */
public final class SpanForecast {

    private SpanForecast() {
    }

    /** The share of words whose tag is right. */
    public static double accuracy() {
        throw new ToDo();
    }

    /** F1 over all kinds by conlleval's convention. */
    public static double defaultF1() {
        throw new ToDo();
    }

    /** Precision over all kinds by the strict convention. */
    public static double strictPrecision() {
        throw new ToDo();
    }

    /** F1 over all kinds by the strict convention. */
    public static double strictF1() {
        throw new ToDo();
    }

    /** The mean of the kinds' F1 by the strict convention. */
    public static double strictMacroF1() {
        throw new ToDo();
    }
}
