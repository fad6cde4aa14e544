import book.exercise.ToDo;

/** Predictions about the penalties L1 and L2. Replace each {@code throw} by {@code return} and your answer. */
public final class PenaltyForecast {

    private PenaltyForecast() {
    }

    /** The minimum of ½(w − 5)² + 2|w|. */
    public static double cut() {
        throw new ToDo();
    }

    /** The minimum of ½(w − 1.5)² + 2|w|. */
    public static double cutSmall() {
        throw new ToDo();
    }

    /** The minimum of ½(w − 5)² + 2w². */
    public static double shrunk() {
        throw new ToDo();
    }

    /** The part that ridge with λ = 0.5 leaves of a direction in which the data have the variance 4. */
    public static double left() {
        throw new ToDo();
    }

    /** The part of a weight that is left after 100 steps of decay with η = 0.1 and decay 0.2, without any gradient. */
    public static double decayed() {
        throw new ToDo();
    }
}
