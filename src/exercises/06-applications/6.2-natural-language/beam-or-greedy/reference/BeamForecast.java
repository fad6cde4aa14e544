/** Predictions about five tokens. */
public final class BeamForecast {

    private BeamForecast() {
    }

    /** The probability of the text that greedy writing gives. */
    public static double greedy() {
        return 0.27;
    }

    /** The probability of the best text that a beam of width 2 finds. */
    public static double beam() {
        return 0.36;
    }

    /** The probability of the best text that a beam of width 100 finds. */
    public static double wideBeam() {
        return 0.36;
    }

    /** The score of "B E" with the power 1. */
    public static double score() {
        return -0.766;
    }
}
