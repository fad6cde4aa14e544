import book.exercise.ToDo;

/** The two steps of k-medians: k-means with absolute differences. */
public final class LloydByHand {

    private LloydByHand() {
    }

    /** The number of the centre with the least sum of absolute differences from x; of several, the first. */
    public static int nearest(double[] x, double[][] centers) {
        throw new ToDo();
    }

    /** Each centre at the median of the rows nearest to it, coordinate by coordinate; one without rows stays. */
    public static double[][] moved(double[][] rows, double[][] centers) {
        throw new ToDo();
    }

    /** The sum of the distances of all rows to their nearest centres. */
    public static double cost(double[][] rows, double[][] centers) {
        throw new ToDo();
    }
}
