package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and gradients are PyTorch's (resources/pytorch/linear_algebra.json, made by linear_algebra.py). */
class LinearAlgebraTest {

    private static final Map<String, Function<Case, Tensor>> OPERATIONS = Map.of(
        "solve", c -> LinearAlgebra.solve(c.tensor("a"), c.tensor("b")),
        "logdet", c -> LinearAlgebra.logdet(c.tensor("a")),
        "cholesky", c -> LinearAlgebra.cholesky(c.tensor("a")),
        "likelihood", c -> likelihood(c.tensor("k"), c.tensor("y")));

    private static Tensor likelihood(Tensor k, Tensor y) {
        return y.mul(LinearAlgebra.solve(k, y)).sum().add(LinearAlgebra.logdet(k)).mul(0.5);
    }

    static List<Case> cases() {
        return PyTorchCases.read("linear_algebra");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()), 1e-6, 1e-6);
    }

    /** A gradient by one operand alone. */
    @Test
    void oneOperandMayBeConstant() {
        Tensor a = Tensor.matrix(new float[][] {{2, 0}, {0, 4}});
        Tensor b = Tensor.vector(2, 4).requiresGrad();
        LinearAlgebra.solve(a, b).sum().backward();
        assertArrayEquals(new float[] {0.5f, 0.25f}, b.grad().data());
        Tensor right = b.detach();
        Tensor left = a.copy().requiresGrad();
        LinearAlgebra.solve(left, right).sum().backward();
        assertArrayEquals(new float[] {-0.5f, -0.5f, -0.25f, -0.25f}, left.grad().data());
    }

    @Test
    void whatHasNoSolutionIsRefused() {
        Tensor singular = Tensors.ones(2, 2);
        fails(ArithmeticException.class, "The matrix is singular: its columns 0 to 1 are linearly dependent.",
            () -> LinearAlgebra.solve(singular, Tensors.ones(2)));
        fails(ArithmeticException.class, "The determinant must be positive to have a logarithm, got -exp(0.0).",
            () -> LinearAlgebra.logdet(Tensor.matrix(new float[][] {{0, 1}, {1, 0}})));
        fails(ArithmeticException.class, "The matrix must be positive definite, got 0 under the root of row 1. A small number "
            + "added to the diagonal may mend it.", () -> LinearAlgebra.cholesky(singular));
        for (int[] shape : new int[][] {{2}, {2, 3}, {0, 0}, {1, 2, 2}}) {
            fails(IllegalArgumentException.class, "The matrix of logdet must have shape (n, n) with n of 1 or more, got "
                + Shape.text(shape) + ".", () -> LinearAlgebra.logdet(Tensors.zeros(shape)));
        }
        for (int[] shape : new int[][] {{}, {3}, {2, 0}, {2, 1, 1}}) {
            fails(IllegalArgumentException.class, "The right side of solve must have shape (2) or (2, k), got "
                + Shape.text(shape) + ".", () -> LinearAlgebra.solve(Tensors.eye(2), Tensors.zeros(shape)));
        }
    }

    private static void fails(Class<? extends Exception> type, String message, Executable call) {
        assertEquals(message, assertThrows(type, call).getMessage());
    }
}
