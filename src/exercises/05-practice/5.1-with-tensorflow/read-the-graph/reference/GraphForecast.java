/** Predictions about a graph of TensorFlow's. */
public final class GraphForecast {

    private GraphForecast() {
    }

    /** The height of what Conv2D gives. */
    public static double convolved() {
        return 16;
    }

    /** The rows of zeros that Conv2D puts above the picture. */
    public static double zerosAbove() {
        return 1;
    }

    /** The height of what MaxPool gives. */
    public static double pooled() {
        return 7;
    }

    /** The rows of the dense weight. */
    public static double rows() {
        return 784;
    }

    /** The size of the first step of AdaGrad with the rate 0.1, where the gradient is 0.2. */
    public static double adagrad() {
        return 0.0894;
    }

    /** The size of the first step of ApplyAdam with the rate 0.01 and ε̂ = 0.001, where the gradient is 0.01. */
    public static double adam() {
        return 0.0024;
    }

    /** The accuracy after two batches of 5 pictures, 4 of them right in each, with placeholders of unknown size. */
    public static double accuracy() {
        return -4;
    }
}
