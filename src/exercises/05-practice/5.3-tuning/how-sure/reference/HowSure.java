/** Predictions about ensembles and calibration. */
public final class HowSure {

    private HowSure() {
    }

    /** The expected calibration error of the ten answers. */
    public static double calibrationError() {
        return 0.3;
    }

    /** The largest calibration error of a bin. */
    public static double largestError() {
        return 0.4;
    }

    /** The probability of the first class when the logits 4 and 0 are divided by T = 2. */
    public static double atTwo() {
        return 0.8808;
    }

    /** The squared error of the mean answer. */
    public static double meanError() {
        return 0.15;
    }

    /** How many of 10,000 examples a member of a bagging has never seen. */
    public static double leftOut() {
        return 3679;
    }

    /** What the soft loss’s gradient is multiplied by when T grows from 20 to 40 and there is no factor T². */
    public static double withoutSquare() {
        return 0.25;
    }
}
