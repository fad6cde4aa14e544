import book.exercise.ToDo;

/** Predictions about gradient descent and the heavy ball. Replace each {@code throw} by {@code return} and your answer. */
public final class IterationForecast {

    private IterationForecast() {
    }

    /** By what gradient descent at its best rate multiplies the error in each step, for the curvatures 1 and 9. */
    public static double descentFactor() {
        throw new ToDo();
    }

    /** By what the heavy ball at its best multiplies it in the long run, for the same bowl. */
    public static double ballFactor() {
        throw new ToDo();
    }

    /** The least number of steps after which that factor has brought an error to a thousandth. */
    public static double ballSteps() {
        throw new ToDo();
    }

    /** How many times as many steps descent needs when κ grows from 100 to 10,000. */
    public static double descentGrowth() {
        throw new ToDo();
    }

    /** How many times as many steps the ball needs then, by its factor. */
    public static double ballGrowth() {
        throw new ToDo();
    }

    /** The steps to a millionth, when a thousandth takes 100. */
    public static double squares() {
        throw new ToDo();
    }
}
