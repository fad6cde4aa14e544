import book.exercise.ToDo;

/** Adam without averages that are carried along: as a mapping from all gradients so far to the place. */
public final class AdamRule {

    private AdamRule() {
    }

    /** The weighted mean of a history, the newest number last: a number that is k steps old has the weight βᵏ. */
    public static double mean(double[] history, double beta) {
        throw new ToDo();
    }

    /** Where AdamW has come from the start with these gradients, a row for each step; decay 0 makes it Adam. A new array. */
    public static double[] walk(double[] start, double[][] gradients, double learningRate, double beta1, double beta2,
            double epsilon, double decay) {
        throw new ToDo();
    }

    /** The least number of steps after which the zero that an average began with has this share at most, 0 < share ≤ 1. */
    public static int steps(double beta, double share) {
        throw new ToDo();
    }
}
