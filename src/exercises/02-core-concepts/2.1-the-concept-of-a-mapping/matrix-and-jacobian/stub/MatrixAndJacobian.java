import book.exercise.ToDo;
import java.util.function.UnaryOperator;

/** The matrix of an affine mapping, and the Jacobian of any smooth one. */
public final class MatrixAndJacobian {

    private MatrixAndJacobian() {
    }

    /** The matrix A of an affine mapping x ↦ A·x + b of vectors of n numbers. */
    public static double[][] matrix(UnaryOperator<double[]> f, int n) {
        throw new ToDo();
    }

    /** The Jacobian of f at x, by central differences. */
    public static double[][] jacobian(UnaryOperator<double[]> f, double[] x) {
        throw new ToDo();
    }
}
