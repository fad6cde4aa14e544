import book.exercise.ToDo;

/** Predictions about a graph of TensorFlow's. Replace each {@code throw} by {@code return} and your answer. */
public final class GraphForecast {

    private GraphForecast() {
    }

    /** The height of what Conv2D gives. */
    public static double convolved() {
        throw new ToDo();
    }

    /** The rows of zeros that Conv2D puts above the picture. */
    public static double zerosAbove() {
        throw new ToDo();
    }

    /** The height of what MaxPool gives. */
    public static double pooled() {
        throw new ToDo();
    }

    /** The rows of the dense weight. */
    public static double rows() {
        throw new ToDo();
    }

    /** The size of the first step of AdaGrad with the rate 0.1, where the gradient is 0.2. */
    public static double adagrad() {
        throw new ToDo();
    }

    /** The size of the first step of ApplyAdam with the rate 0.01 and ε̂ = 0.001, where the gradient is 0.01. */
    public static double adam() {
        throw new ToDo();
    }

    /** The accuracy after two batches of 5 pictures, 4 of them right in each, with placeholders of unknown size. */
    public static double accuracy() {
        throw new ToDo();
    }
}
