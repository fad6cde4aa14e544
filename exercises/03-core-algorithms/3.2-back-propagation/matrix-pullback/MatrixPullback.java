import book.exercise.ToDo;

/** A layer that mixes its examples, Y = A·X·W + b, and its pullback. X has a row for each example, A a row and a column. */
public final class MatrixPullback {

    private MatrixPullback() {
    }

    /** The gradient by A, n × n, when u (n × out) arrives from above. */
    public static double[][] byA(double[][] u, double[][] x, double[][] w) {
        throw new ToDo();
    }

    /** The gradient by X, n × in. */
    public static double[][] byX(double[][] u, double[][] a, double[][] w) {
        throw new ToDo();
    }

    /** The gradient by W, in × out. */
    public static double[][] byW(double[][] u, double[][] a, double[][] x) {
        throw new ToDo();
    }

    /** The gradient by b, out numbers. */
    public static double[] byBias(double[][] u) {
        throw new ToDo();
    }
}
