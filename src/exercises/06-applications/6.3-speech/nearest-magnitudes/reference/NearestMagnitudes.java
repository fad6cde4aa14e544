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
        double[] result = new double[parts.length];
        for (int i = 0; i < magnitudes.length; i++) {
            double length = Math.hypot(parts[2 * i], parts[2 * i + 1]);
            if (length == 0) {
                result[2 * i] = magnitudes[i];
            } else {
                result[2 * i] = magnitudes[i] * parts[2 * i] / length;
                result[2 * i + 1] = magnitudes[i] * parts[2 * i + 1] / length;
            }
        }
        return result;
    }

    /** The spectral convergence; number k · frames + t is that of frequency k and frame t. */
    public static double error(double[] parts, double[] magnitudes, int frames) {
        double apart = 0;
        double all = 0;
        int last = magnitudes.length / frames - 1;
        for (int i = 0; i < magnitudes.length; i++) {
            double weight = i / frames == 0 || i / frames == last ? 1 : 2;
            double difference = Math.hypot(parts[2 * i], parts[2 * i + 1]) - magnitudes[i];
            apart += weight * difference * difference;
            all += weight * magnitudes[i] * magnitudes[i];
        }
        return Math.sqrt(apart / all);
    }
}
