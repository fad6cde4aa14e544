import book.exercise.ToDo;

/** Dynamic time warping where holding a frame costs something. */
public final class WarpWithAPenalty {

    private WarpWithAPenalty() {
    }

    /** The least sum of distances and penalties. */
    public static double cost(double[] a, double[] b, double penalty) {
        throw new ToDo();
    }

    /** The steps of the best way that go forward in one sequence only. */
    public static int held(double[] a, double[] b, double penalty) {
        throw new ToDo();
    }
}
