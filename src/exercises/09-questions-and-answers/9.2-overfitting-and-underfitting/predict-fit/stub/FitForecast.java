import book.exercise.ToDo;

/** Predictions about a penalty on one weight. Replace each {@code throw} by {@code return} and your answer. */
public final class FitForecast {

    private FitForecast() {
    }

    /** The weight that minimizes the loss, λ = 0. */
    public static double fitWithout() {
        throw new ToDo();
    }

    /** The weight with λ = 1. */
    public static double fitWithPenalty() {
        throw new ToDo();
    }

    /** The weight with λ = 1 when each example stands in the data twice. */
    public static double fitDoubled() {
        throw new ToDo();
    }

    /** The training loss at the weight with λ = 0. */
    public static double trainingWithout() {
        throw new ToDo();
    }

    /** The training loss, without the penalty, at the weight with λ = 1. */
    public static double trainingWithPenalty() {
        throw new ToDo();
    }

    /** Test loss less training loss at the weight with λ = 0. */
    public static double gapWithout() {
        throw new ToDo();
    }
}
