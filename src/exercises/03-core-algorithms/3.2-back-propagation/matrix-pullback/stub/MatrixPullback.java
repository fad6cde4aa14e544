import book.exercise.ToDo;

/** The affine mapping of a batch, Y = X·W + b, and its pullback. X has a row for each example. */
public final class MatrixPullback {

    private MatrixPullback() {
    }

    /** The gradient by X, n × in, when u (n × out) arrives from above. */
    public static double[][] byX(double[][] u, double[][] w) {
        throw new ToDo();
    }

    /** The gradient by W, in × out. */
    public static double[][] byW(double[][] u, double[][] x) {
        throw new ToDo();
    }

    /** The gradient by b, out numbers. */
    public static double[] byBias(double[][] u) {
        throw new ToDo();
    }
}
