import book.exercise.ToDo;

/**
 * Predictions about the network flatten → Dense(784→100) → ReLU → Dense(100→10). Replace each {@code throw} by your
 * answer.
 */
public final class ShapeForecast {

    /** What {@code then} does with two mappings. */
    public enum Verdict { COMPOSES, REFUSED }

    private ShapeForecast() {
    }

    /** The number of parameters. */
    public static double parameters() {
        throw new ToDo();
    }

    /** The number of parameters when the hidden layer has 200 units instead of 100. */
    public static double parametersWhenTwiceAsWide() {
        throw new ToDo();
    }

    /** How many numbers the network gives for a batch of 32 pictures. */
    public static double numbersGiven() {
        throw new ToDo();
    }

    /** {@code Dense(784→100).then(relu()).then(Dense(784→10))}. */
    public static Verdict reluBetween() {
        throw new ToDo();
    }

    /** How many parameter vectors give the same mapping by exchanging hidden units, if there were only 5 of these. */
    public static double names() {
        throw new ToDo();
    }
}
