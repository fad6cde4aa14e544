import book.exercise.ToDo;

/** TensorFlow's padding "SAME" along one axis. Replace each {@code throw}. */
public final class SamePadding {

    private SamePadding() {
    }

    /** The number of windows that a signal of n numbers gives. */
    public static int outputs(int n, int window, int stride) {
        throw new ToDo();
    }

    /** The zeros in front of the signal. */
    public static int before(int n, int window, int stride) {
        throw new ToDo();
    }

    /** The zeros behind the signal. */
    public static int after(int n, int window, int stride) {
        throw new ToDo();
    }

    /** The sums of window times signal at every place that the stride reaches. */
    public static double[] slide(double[] signal, double[] window, int stride) {
        throw new ToDo();
    }
}
