import book.exercise.Check;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatrixAndJacobianTest {

    private static final double CLOSE = 1e-7;

    /** The affine mapping of the statement. */
    private static final UnaryOperator<double[]> AFFINE = x -> new double[] {x[0] + 2 * x[1] + 5, 3 * x[1], -x[0] - 1};
    /** (x, y) ↦ (x², xy, y³), whose Jacobian is [2x, 0; y, x; 0, 3y²]. */
    private static final UnaryOperator<double[]> SMOOTH = x -> new double[] {x[0] * x[0], x[0] * x[1], x[1] * x[1] * x[1]};

    @Test
    @DisplayName("the matrix of the statement: a row for each output, a column for each input")
    void statement() {
        Check.close("matrix", new double[][] {{1, 2}, {0, 3}, {-1, 0}}, MatrixAndJacobian.matrix(AFFINE, 2), CLOSE);
    }

    @Test
    @DisplayName("the matrix of a linear mapping that takes 3 numbers and gives 1: the mean")
    void mean() {
        Check.close("matrix of the mean", new double[][] {{1 / 3.0, 1 / 3.0, 1 / 3.0}},
                MatrixAndJacobian.matrix(x -> new double[] {(x[0] + x[1] + x[2]) / 3}, 3), CLOSE);
    }

    @Test
    @DisplayName("the Jacobian of (x, y) ↦ (x², xy, y³) at (2, −1)")
    void smooth() {
        Check.close("jacobian", new double[][] {{4, 0}, {-1, 2}, {0, 3}},
                MatrixAndJacobian.jacobian(SMOOTH, new double[] {2, -1}), CLOSE);
    }

    @Test
    @DisplayName("the Jacobian of (x, y) ↦ (e^x, y) at (0, 3), where the steps show their quality")
    void exponential() {
        Check.close("jacobian", new double[][] {{1, 0}, {0, 1}},
                MatrixAndJacobian.jacobian(x -> new double[] {Math.exp(x[0]), x[1]}, new double[] {0, 3}), CLOSE);
    }

    @Test
    @DisplayName("the Jacobian of an affine mapping is its matrix, everywhere")
    void affine() {
        Check.close("jacobian", new double[][] {{1, 2}, {0, 3}, {-1, 0}},
                MatrixAndJacobian.jacobian(AFFINE, new double[] {0.5, -4}), CLOSE);
    }

    @Test
    @DisplayName("the array x is as it was")
    void argumentUnchanged() {
        double[] x = {2, -1};
        MatrixAndJacobian.jacobian(SMOOTH, x);
        Check.unchanged("x", new double[] {2, -1}, x);
    }
}
