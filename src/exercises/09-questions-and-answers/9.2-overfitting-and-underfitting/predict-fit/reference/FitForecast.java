/** Predictions about a penalty on one weight. */
public final class FitForecast {

    private FitForecast() {
    }

    /** The weight that minimizes the loss, λ = 0. */
    public static double fitWithout() {
        return 1.4;
    }

    /** The weight with λ = 1. */
    public static double fitWithPenalty() {
        return 1;
    }

    /** The weight with λ = 1 when each example stands in the data twice. */
    public static double fitDoubled() {
        return 1;
    }

    /** The training loss at the weight with λ = 0. */
    public static double trainingWithout() {
        return 0.1;
    }

    /** The training loss, without the penalty, at the weight with λ = 1. */
    public static double trainingWithPenalty() {
        return 0.5;
    }

    /** Test loss less training loss at the weight with λ = 0. */
    public static double gapWithout() {
        return 1.34;
    }
}
