import book.exercise.ToDo;

/** Which models are worth a look: each is an array (cost, quality). */
public final class ParetoFront {

    private ParetoFront() {
    }

    /** Whether {@code a} costs at most as much and is at least as good as {@code b}, with one of the two strict. */
    public static boolean dominates(double[] a, double[] b) {
        throw new ToDo();
    }

    /** The numbers of the models that no other dominates, ascending. */
    public static int[] front(double[][] models) {
        throw new ToDo();
    }

    /** The number of the best model that costs at most {@code budget}, −1 for none. */
    public static int best(double[][] models, double budget) {
        throw new ToDo();
    }
}
