import book.exercise.ToDo;
import java.util.function.UnaryOperator;

/** The matrix of a linear mapping, and the Jacobian of any smooth one. */
public final class MatrixAndJacobian {

    private MatrixAndJacobian() {
    }

    /** The matrix of a linear mapping of vectors of n numbers: its columns are the images of the unit vectors. */
    public static double[][] matrix(UnaryOperator<double[]> f, int n) {
        throw new ToDo();
    }

    /** The Jacobian of f at x, by central differences. */
    public static double[][] jacobian(UnaryOperator<double[]> f, double[] x) {
        throw new ToDo();
    }
}
