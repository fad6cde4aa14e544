package mapping.algebra;

import mapping.Requirement;

/** The operations on vectors and matrices as plain arrays that the library needs; every sum runs from left to right. */
public final class Vectors {

    private Vectors() {
    }

    /** ⟨a, b⟩ = Σ aᵢbᵢ. */
    public static double dot(double[] a, double[] b) {
        Requirement.equalLengths("The first vector", a, "The second", b);
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

    /**
     * The p-norm, (Σ |aᵢ|ᵖ)^(1/p); p = ∞ gives the greatest |aᵢ|. The greatest is taken out first, so that no power overflows.
     *
     * @param p more than 0
     */
    public static double norm(double[] a, double p) {
        Requirement.given("The first operand", a);
        double greatest = 0;
        for (double element : a) {
            greatest = Math.max(greatest, Math.abs(element));
        }
        if (p == Double.POSITIVE_INFINITY || greatest == 0 || Double.isInfinite(greatest)) {
            return greatest;
        }
        double sum = 0;
        for (double element : a) {
            sum += StrictMath.pow(Math.abs(element) / greatest, p);
        }
        return greatest * StrictMath.pow(sum, 1 / p);
    }

    /** The root of the mean square; 0 for a vector without elements. */
    public static double rootMeanSquare(double[] a) {
        Requirement.given("The first operand", a);
        return a.length == 0 ? 0 : norm(a) / Math.sqrt(a.length);
    }

    /** The Euclidean norm of a − b. */
    public static double distance(double[] a, double[] b) {
        Requirement.equalLengths("The first vector", a, "The second", b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** a + factor · b. */
    public static double[] sum(double[] a, double factor, double[] b) {
        Requirement.equalLengths("The first vector", a, "The second", b);
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] + factor * b[i];
        }
        return result;
    }

    /** factor · a. */
    public static double[] times(double factor, double[] a) {
        Requirement.given("The first operand", a);
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = factor * a[i];
        }
        return result;
    }

    /** a / divisor. */
    public static double[] quotient(double[] a, double divisor) {
        Requirement.given("The first operand", a);
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] / divisor;
        }
        return result;
    }

    /** −a. */
    public static double[] negative(double[] a) {
        Requirement.given("The first operand", a);
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = -a[i];
        }
        return result;
    }

    /** The matrix times the vector; one element for each row. */
    public static double[] product(double[][] matrix, double[] x) {
        Requirement.given("The matrix", matrix);
        double[] result = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = dot(matrix[i], x);
        }
        return result;
    }

    /** The index of the first element that is infinite or NaN, or −1. */
    public static int firstNotFinite(double[] a) {
        Requirement.given("The first operand", a);
        for (int i = 0; i < a.length; i++) {
            if (!Double.isFinite(a[i])) {
                return i;
            }
        }
        return -1;
    }
}
