import book.exercise.ToDo;

/** Convolution of a picture with a window, as networks compute it (without turning the window round). */
public final class SlidingWindow {

    private SlidingWindow() {
    }

    /** How many places a window of a size has along an axis. */
    public static int places(int size, int window, int stride, int padding) {
        throw new ToDo();
    }

    /** The answers of the window at all places; outside of the picture there are zeros. */
    public static double[][] convolve(double[][] picture, double[][] window, int stride, int padding) {
        throw new ToDo();
    }
}
