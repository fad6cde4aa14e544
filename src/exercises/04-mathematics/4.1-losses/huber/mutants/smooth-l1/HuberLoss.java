/** Huber's loss: squared error for small residuals, absolute error for large ones. */
public final class HuberLoss {

    private HuberLoss() {
    }

    /** The loss of one residual r = prediction − target. */
    public static double value(double r, double delta) {
        double size = Math.abs(r);
        return size <= delta ? 0.5 * r * r / delta : size - 0.5 * delta;
    }

    /** Its derivative by r. */
    public static double slope(double r, double delta) {
        return Math.max(-1, Math.min(1, r / delta));
    }

    /** The mean over all examples. */
    public static double mean(double[] predictions, double[] targets, double delta) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            sum += value(predictions[i] - targets[i], delta);
        }
        return sum / targets.length;
    }

    /** The gradient of the mean by the predictions. */
    public static double[] gradient(double[] predictions, double[] targets, double delta) {
        double[] gradient = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            gradient[i] = slope(predictions[i] - targets[i], delta) / targets.length;
        }
        return gradient;
    }
}
