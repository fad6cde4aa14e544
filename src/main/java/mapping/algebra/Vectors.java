package mapping.algebra;

/** The operations on vectors and matrices as plain arrays that the library needs; every sum runs from left to right. */
public final class Vectors {

    private Vectors() {
    }

    /** ⟨a, b⟩ = Σ aᵢbᵢ. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The Euclidean norm, √⟨a, a⟩. */
    public static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** The root of the mean square; 0 for a vector without elements. */
    public static double rootMeanSquare(double[] a) {
        return a.length == 0 ? 0 : norm(a) / Math.sqrt(a.length);
    }

    /** The Euclidean norm of a − b. */
    public static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** a + factor · b. */
    public static double[] sum(double[] a, double factor, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] + factor * b[i];
        }
        return result;
    }

    /** factor · a. */
    public static double[] times(double factor, double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = factor * a[i];
        }
        return result;
    }

    /** −a. */
    public static double[] negative(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = -a[i];
        }
        return result;
    }

    /** The matrix times the vector; one element for each row. */
    public static double[] product(double[][] matrix, double[] x) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = dot(matrix[i], x);
        }
        return result;
    }

    /** The index of the first element that is infinite or NaN, or −1. */
    public static int firstNotFinite(double[] a) {
        for (int i = 0; i < a.length; i++) {
            if (!Double.isFinite(a[i])) {
                return i;
            }
        }
        return -1;
    }
}
