/** Predictions about losses. */
public final class LossForecast {

    private LossForecast() {
    }

    /** The constant with the least mean squared error for 1, 2, 3, 4 and 90. */
    public static double bestBySquares() {
        return 20;
    }

    /** The constant with the least mean absolute error for 1, 2, 3, 4 and 90. */
    public static double bestByAbsoluteValues() {
        return 3;
    }

    /** The constant with the least quantile loss, q = 0.75, for 10, 20, … 90 (nine numbers). */
    public static double bestByQuantile() {
        return 70;
    }

    /** Huber's loss with δ = 1 at a residual of −5. */
    public static double huberFarOut() {
        return 4.5;
    }

    /** The cross-entropy of a model that knows nothing about 100 equally likely classes. */
    public static double guessing() {
        return 4.605;
    }

    /** The derivative of the cross-entropy by the logit of the true class, to which the model gives the probability 0.2. */
    public static double slopeAtTheTruth() {
        return -0.8;
    }

    /** By how much the true logit leads at the minimum of the cross-entropy with smoothing ε = 0.2 and five classes. */
    public static double smoothedLead() {
        return 2.773;
    }

    /** The Dice loss of a marked region of 4 pixels and a true one of 6 that share 3 (without smoothing). */
    public static double diceOfTwoRegions() {
        return 0.4;
    }

    /** The number of outputs of four frames that spell "aa" by the rules of CTC. */
    public static double alignments() {
        return 5;
    }
}
