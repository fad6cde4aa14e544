package mapping.optimizers;

/** What is asked of a gradient: whether it is finite, and how long it is. */
final class Gradients {

    private Gradients() {
    }

    /** The index of the first element that is infinite or not a number, or −1. */
    static int firstNotFinite(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (!Double.isFinite(gradient[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The Euclidean norm. */
    static double norm(double[] vector) {
        double sum = 0;
        for (double element : vector) {
            sum += element * element;
        }
        return Math.sqrt(sum);
    }

    /** The root of the mean square. */
    static double rootMeanSquare(double[] vector) {
        return vector.length == 0 ? 0 : norm(vector) / Math.sqrt(vector.length);
    }
}
