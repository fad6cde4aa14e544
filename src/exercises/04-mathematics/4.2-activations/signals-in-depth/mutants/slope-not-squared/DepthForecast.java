/** Predictions about signals and gradients in deep networks. */
public final class DepthForecast {

    private DepthForecast() {
    }

    /** The largest slope of the logistic function. */
    public static double largestSlope() {
        return 0.25;
    }

    /** The factor by which a ReLU layer with weights of variance 1/n changes the root mean square of a signal. */
    public static double reluFactor() {
        return 0.7071;
    }

    /** The root mean square of the signal after 20 such layers, if it was 1. */
    public static double afterTwenty() {
        return 0.000977;
    }

    /** The variance of the weights, times n, that keeps the signal through ReLU layers. */
    public static double rightVariance() {
        return 2;
    }

    /** The same for leaky ReLU layers with the slope 0.5 on the left. */
    public static double leakyVariance() {
        return 1.333;
    }

    /** The standard deviation of the weights of a layer from 800 to 200 by He's rule. */
    public static double heDeviation() {
        return 0.05;
    }
}
