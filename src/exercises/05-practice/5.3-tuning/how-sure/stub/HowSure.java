import book.exercise.ToDo;

/** Predictions about ensembles and calibration. Replace each {@code throw} by {@code return} and your answer. */
public final class HowSure {

    private HowSure() {
    }

    /** The expected calibration error of the ten answers. */
    public static double calibrationError() {
        throw new ToDo();
    }

    /** The largest calibration error of a bin. */
    public static double largestError() {
        throw new ToDo();
    }

    /** The probability of the first class when the logits 4 and 0 are divided by T = 2. */
    public static double atTwo() {
        throw new ToDo();
    }

    /** The squared error of the mean answer. */
    public static double meanError() {
        throw new ToDo();
    }

    /** How many of 10,000 examples a member of a bagging has never seen. */
    public static double leftOut() {
        throw new ToDo();
    }

    /** What the soft loss’s gradient is multiplied by when T grows from 20 to 40 and there is no factor T². */
    public static double withoutSquare() {
        throw new ToDo();
    }
}
