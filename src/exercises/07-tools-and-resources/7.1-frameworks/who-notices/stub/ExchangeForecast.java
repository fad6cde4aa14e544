import book.exercise.ToDo;

/** Predictions about weights that move. Replace each {@code throw} by {@code return} and your answer. */
public final class ExchangeForecast {

    private ExchangeForecast() {
    }

    /** Weights of 784→64→64→64→10 whose shape is right though they were not turned. */
    public static int unnoticedShapes() {
        throw new ToDo();
    }

    /** Numbers of a channel with another ε, divided by what they were. */
    public static double epsilonFactor() {
        throw new ToDo();
    }

    /** Numbers of a flattened picture of 2 × 2 × 3 that stay where they are. */
    public static int flattened() {
        throw new ToDo();
    }

    /** Numbers of an LSTM in a Keras file. */
    public static int lstmNumbers() {
        throw new ToDo();
    }
}
