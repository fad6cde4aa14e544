import book.exercise.ToDo;

/** Huber's loss: squared error for small residuals, absolute error for large ones. */
public final class HuberLoss {

    private HuberLoss() {
    }

    /** The loss of one residual r = prediction − target. */
    public static double value(double r, double delta) {
        throw new ToDo();
    }

    /** Its derivative by r. */
    public static double slope(double r, double delta) {
        throw new ToDo();
    }

    /** The mean over all examples. */
    public static double mean(double[] predictions, double[] targets, double delta) {
        throw new ToDo();
    }

    /** The gradient of the mean by the predictions. */
    public static double[] gradient(double[] predictions, double[] targets, double delta) {
        throw new ToDo();
    }
}
