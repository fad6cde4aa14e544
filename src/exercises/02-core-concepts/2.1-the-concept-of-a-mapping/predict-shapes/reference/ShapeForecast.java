/** Predictions about the network flatten → Dense(784→100) → ReLU → Dense(100→10). */
public final class ShapeForecast {

    /** What {@code then} does with two mappings. */
    public enum Verdict { COMPOSES, REFUSED }

    private ShapeForecast() {
    }

    /** The number of parameters. */
    public static double parameters() {
        return 79510;
    }

    /** The number of parameters when the hidden layer has 200 units instead of 100. */
    public static double parametersWhenTwiceAsWide() {
        return 159010;
    }

    /** How many numbers the network gives for a batch of 32 pictures. */
    public static double numbersGiven() {
        return 320;
    }

    /** {@code Dense(784→100).then(relu()).then(Dense(784→10))}. */
    public static Verdict reluBetween() {
        return Verdict.REFUSED;
    }

    /** How many parameter vectors give the same mapping by exchanging hidden units, if there were only 5 of these. */
    public static double names() {
        return 120;
    }
}
