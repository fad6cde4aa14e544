import book.exercise.ToDo;

/** Predictions about what networks compute. Replace each {@code throw} by {@code return} and your answer. */
public final class NetworkForecast {

    private NetworkForecast() {
    }

    /** The parameters of the one affine mapping that Dense(10→50), Dense(50→50), Dense(50→4) without activations collapse to. */
    public static double collapsed() {
        throw new ToDo();
    }

    /** The parameters of a convolution from 3 to 16 channels with windows of 5 × 5 and biases. */
    public static double convolution() {
        throw new ToDo();
    }

    /** The numbers that it gives for a picture of 3 × 32 × 32, without padding. */
    public static double outputs() {
        throw new ToDo();
    }

    /** The probability of the first class for the scores (0, 0, 0, 0). */
    public static double even() {
        throw new ToDo();
    }

    /** The ratio of the probabilities of two classes whose scores differ by 2. */
    public static double ratio() {
        throw new ToDo();
    }
}
