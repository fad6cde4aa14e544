import book.exercise.ToDo;

/** Two settings with the same seeds: is the difference more than luck? */
public final class BetterOrLucky {

    private BetterOrLucky() {
    }

    /** First minus second, seed by seed. */
    public static double[] differences(double[] first, double[] second) {
        throw new ToDo();
    }

    /** The share of all ways to turn signs of the differences whose sum is at least as far from 0, of at most 20 differences. */
    public static double flipTest(double[] differences) {
        throw new ToDo();
    }

    /** The means of the resamples, in ascending order; draws[b] holds the numbers of the differences in resample b. */
    public static double[] resampledMeans(double[] differences, int[][] draws) {
        throw new ToDo();
    }

    /** {low, high}: a fortieth of the means lies below low, as many above high. */
    public static double[] interval(double[] sortedMeans) {
        throw new ToDo();
    }
}
