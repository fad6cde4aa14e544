import book.exercise.ToDo;

/** Predictions about five tokens. Replace each {@code throw} by {@code return} and your answer. */
public final class BeamForecast {

    private BeamForecast() {
    }

    /** The probability of the text that greedy writing gives, its end included. */
    public static double greedy() {
        throw new ToDo();
    }

    /** The probability of the best text that a beam of width 2 finds. */
    public static double beam() {
        throw new ToDo();
    }

    /** The probability of the best text that a beam of width 100 finds. */
    public static double wideBeam() {
        throw new ToDo();
    }

    /** The score of "B E" with the power 1. */
    public static double score() {
        throw new ToDo();
    }
}
