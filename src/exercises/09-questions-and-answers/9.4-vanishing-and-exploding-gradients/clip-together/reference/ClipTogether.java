/** Clipping by the common norm of all gradients of a model. */
public final class ClipTogether {

    private ClipTogether() {
    }

    /** The length of all these gradients taken as one vector. */
    public static double norm(double[][] gradients) {
        double squares = 0;
        for (double[] gradient : gradients) {
            for (double slope : gradient) {
                squares += slope * slope;
            }
        }
        return Math.sqrt(squares);
    }

    /** New gradients with the same direction, no longer together than {@code maximum}. */
    public static double[][] clipped(double[][] gradients, double maximum) {
        double norm = norm(gradients);
        double factor = norm > maximum ? maximum / norm : 1;
        double[][] result = new double[gradients.length][];
        for (int i = 0; i < gradients.length; i++) {
            result[i] = gradients[i].clone();
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] *= factor;
            }
        }
        return result;
    }

    /** By what factor each layer multiplies the gradient on its way down, from the sizes behind layers 1, 2, …, n. */
    public static double factor(double[] sizes) {
        return Math.pow(sizes[0] / sizes[sizes.length - 1], 1.0 / (sizes.length - 1));
    }
}
