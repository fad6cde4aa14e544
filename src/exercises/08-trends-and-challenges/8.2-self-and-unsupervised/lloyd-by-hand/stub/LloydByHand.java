import book.exercise.ToDo;

/** The two steps of k-means. */
public final class LloydByHand {

    private LloydByHand() {
    }

    /** The number of the centre that is nearest to x; of several, the first. */
    public static int nearest(double[] x, double[][] centers) {
        throw new ToDo();
    }

    /** Each centre at the mean of the rows nearest to it; one without rows stays. */
    public static double[][] moved(double[][] rows, double[][] centers) {
        throw new ToDo();
    }

    /** The sum of the squared distances of all rows to their nearest centres. */
    public static double inertia(double[][] rows, double[][] centers) {
        throw new ToDo();
    }
}
