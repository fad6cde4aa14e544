package mapping.optimizers;

/** The few operations on plain arrays that this package needs; every sum runs from left to right. */
final class Vectors {

    private Vectors() {
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

    /** ⟨a, b⟩. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** a + factor · b. */
    static double[] sum(double[] a, double factor, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] + factor * b[i];
        }
        return result;
    }

    /** factor · a. */
    static double[] times(double factor, double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = factor * a[i];
        }
        return result;
    }
}
