import book.exercise.ToDo;

/** Predictions about losses. Replace each {@code throw} by {@code return} and your answer. */
public final class LossForecast {

    private LossForecast() {
    }

    /** The constant with the least mean squared error for 1, 2, 3, 4 and 90. */
    public static double bestBySquares() {
        throw new ToDo();
    }

    /** The constant with the least mean absolute error for 1, 2, 3, 4 and 90. */
    public static double bestByAbsoluteValues() {
        throw new ToDo();
    }

    /** The constant with the least quantile loss, q = 0.75, for 10, 20, … 90 (nine numbers). */
    public static double bestByQuantile() {
        throw new ToDo();
    }

    /** Huber's loss with δ = 1 at a residual of −5. */
    public static double huberFarOut() {
        throw new ToDo();
    }

    /** The cross-entropy of a model that knows nothing about 100 equally likely classes. */
    public static double guessing() {
        throw new ToDo();
    }

    /** The derivative of the cross-entropy by the logit of the true class, to which the model gives the probability 0.2. */
    public static double slopeAtTheTruth() {
        throw new ToDo();
    }

    /** By how much the true logit leads at the minimum of the cross-entropy with smoothing ε = 0.2 and five classes. */
    public static double smoothedLead() {
        throw new ToDo();
    }

    /** The Dice loss of a marked region of 4 pixels and a true one of 6 that share 3 (without smoothing). */
    public static double diceOfTwoRegions() {
        throw new ToDo();
    }

    /** The number of outputs of four frames that spell "aa" by the rules of CTC. */
    public static double alignments() {
        throw new ToDo();
    }
}
