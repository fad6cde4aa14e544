/** Predictions about momentum and adaptive rules. */
public final class RuleForecast {

    private RuleForecast() {
    }

    /** The factor per step of gradient descent at its best fixed rate, for κ = 25. */
    public static double descent() {
        return 0.923077;
    }

    /** The factor per step of the heavy ball at its best, for κ = 25. */
    public static double heavyBall() {
        return 0.666667;
    }

    /** The β with which it has that factor. */
    public static double bestBeta() {
        return 0.444444;
    }

    /** How many times longer than plain steps the steps of momentum with β = 0.95 become under a gradient that stays the same. */
    public static double gain() {
        return 20;
    }

    /** The length of Adam's very first step, in learning rates, if the gradient is 1000. */
    public static double firstStep() {
        return 1;
    }
}
