import book.exercise.ToDo;

/** The step of Griffin and Lim's method that puts the magnitudes back, and its error. */
public final class NearestMagnitudes {

    private NearestMagnitudes() {
    }

    /**
     * The nearest complex numbers with these magnitudes.
     *
     * @param parts      real and imaginary part of each number in turn
     * @param magnitudes one for each number
     */
    public static double[] putBack(double[] parts, double[] magnitudes) {
        throw new ToDo();
    }

    /** The spectral convergence; number k · frames + t is that of frequency k and frame t. */
    public static double error(double[] parts, double[] magnitudes, int frames) {
        throw new ToDo();
    }
}
