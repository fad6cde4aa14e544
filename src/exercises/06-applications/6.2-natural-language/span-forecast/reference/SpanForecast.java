/** Predictions about the score of one tagged sentence. */
public final class SpanForecast {

    private SpanForecast() {
    }

    /** The share of words whose tag is right. */
    public static double accuracy() {
        return 0.75;
    }

    /** F1 over all kinds by conlleval's convention. */
    public static double defaultF1() {
        return 0.667;
    }

    /** Precision over all kinds by the strict convention. */
    public static double strictPrecision() {
        return 0.5;
    }

    /** F1 over all kinds by the strict convention. */
    public static double strictF1() {
        return 0.4;
    }

    /** The mean of the kinds' F1 by the strict convention. */
    public static double strictMacroF1() {
        return 0.333;
    }
}
