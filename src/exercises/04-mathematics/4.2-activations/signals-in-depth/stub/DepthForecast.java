import book.exercise.ToDo;

/** Predictions about signals and gradients in deep networks. Replace each {@code throw} by {@code return} and your answer. */
public final class DepthForecast {

    private DepthForecast() {
    }

    /** The largest slope of the logistic function. */
    public static double largestSlope() {
        throw new ToDo();
    }

    /** The factor by which a ReLU layer with weights of variance 1/n changes the root mean square of a signal. */
    public static double reluFactor() {
        throw new ToDo();
    }

    /** The root mean square of the signal after 20 such layers, if it was 1. */
    public static double afterTwenty() {
        throw new ToDo();
    }

    /** The variance of the weights, times n, that keeps the signal through ReLU layers. */
    public static double rightVariance() {
        throw new ToDo();
    }

    /** The same for leaky ReLU layers with the slope 0.5 on the left. */
    public static double leakyVariance() {
        throw new ToDo();
    }

    /** The standard deviation of the weights of a layer from 800 to 200 by He's rule. */
    public static double heDeviation() {
        throw new ToDo();
    }
}
