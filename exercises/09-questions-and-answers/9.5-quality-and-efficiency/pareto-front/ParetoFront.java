import book.exercise.ToDo;

/** Which models are worth a look: each is an array (quality, cost, cost, …). */
public final class ParetoFront {

    private ParetoFront() {
    }

    /** Whether {@code a} is at least as good as {@code b} and costs at most as much by every cost, with one of these strict. */
    public static boolean dominates(double[] a, double[] b) {
        throw new ToDo();
    }

    /** The rank of each model: in which round it is on the front, when the fronts before have been taken away; from 0. */
    public static int[] ranks(double[][] models) {
        throw new ToDo();
    }

    /** The number of the best model that costs at most these budgets, −1 for none. */
    public static int best(double[][] models, double[] budgets) {
        throw new ToDo();
    }
}
