package mapping.descent;

/** The few operations of linear algebra on plain arrays that this package needs; every sum runs from left to right. */
final class Vectors {

    private Vectors() {
    }

    /** ⟨a, b⟩. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Data may have holes; one sentence is better than a loss that is not a number. */
    static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + " must hold finite numbers, but element " + i + " is " + values[i]);
            }
        }
    }

    /** x + length · direction. */
    static double[] along(double[] x, double length, double[] direction) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] + length * direction[i];
        }
        return result;
    }

    static double[] negative(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = -a[i];
        }
        return result;
    }

    /** The matrix times the vector. */
    static double[] product(double[][] matrix, double[] x) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = dot(matrix[i], x);
        }
        return result;
    }
}
