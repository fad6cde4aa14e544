/** Predictions about lines a + b·x, and about a small network. */
public final class Forecast {

    private Forecast() {
    }

    /** The intercept a of the best line. */
    public static double intercept() {
        return 3;
    }

    /** The slope b of the best line. */
    public static double slope() {
        return 2.5;
    }

    /** The risk of the best line. */
    public static double leastRisk() {
        return 0;
    }

    /** The intercept after one step of gradient descent from (0, 0) with η = 0.5. */
    public static double interceptAfterOneStep() {
        return 3;
    }

    /** The slope after that step. */
    public static double slopeAfterOneStep() {
        return 5.0 / 3;
    }

    /** How many settings of the parameters give the same mapping. */
    public static double copies() {
        return 48;
    }
}
