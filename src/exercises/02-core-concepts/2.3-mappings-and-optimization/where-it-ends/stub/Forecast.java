import book.exercise.ToDo;

/** Predictions about lines a + b·x, and about a small network: replace each {@code throw} by your answer. */
public final class Forecast {

    private Forecast() {
    }

    /** The intercept a of the best line. */
    public static double intercept() {
        throw new ToDo();
    }

    /** The slope b of the best line. */
    public static double slope() {
        throw new ToDo();
    }

    /** The risk of the best line. */
    public static double leastRisk() {
        throw new ToDo();
    }

    /** The intercept after one step of gradient descent from (0, 0) with η = 0.5. */
    public static double interceptAfterOneStep() {
        throw new ToDo();
    }

    /** The slope after that step. */
    public static double slopeAfterOneStep() {
        throw new ToDo();
    }

    /** How many settings of the parameters give the same mapping. */
    public static double copies() {
        throw new ToDo();
    }
}
