import book.exercise.ToDo;

/** Predictions about momentum and adaptive rules. Replace each {@code throw} by {@code return} and your answer. */
public final class RuleForecast {

    private RuleForecast() {
    }

    /** The factor per step of gradient descent at its best fixed rate, for κ = 25. */
    public static double descent() {
        throw new ToDo();
    }

    /** The factor per step of the heavy ball at its best, for κ = 25. */
    public static double heavyBall() {
        throw new ToDo();
    }

    /** The β with which it has that factor. */
    public static double bestBeta() {
        throw new ToDo();
    }

    /** How many times longer than plain steps the steps of momentum with β = 0.95 become under a gradient that stays the same. */
    public static double gain() {
        throw new ToDo();
    }

    /** The length of Adam's very first step, in learning rates, if the gradient is 1000. */
    public static double firstStep() {
        throw new ToDo();
    }
}
