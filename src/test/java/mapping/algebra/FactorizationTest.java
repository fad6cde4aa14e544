package mapping.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Odd matrices, and those that are refused; values: SciPyAlgebraTest. */
class FactorizationTest {

    private static final double[][] SINGULAR = {{1, 2}, {2, 4}};

    @Test
    void zerosHaveSingularVectorsToo() {
        Svd svd = Svd.of(new double[3][2]);
        assertArrayEquals(new double[2], svd.values());
        assertArrayEquals(new double[] {1, 0, 0}, svd.left()[0]);
        assertArrayEquals(new double[] {0, 1, 0}, svd.left()[1]);
        assertEquals(0, svd.rank(0));
        Qr qr = Qr.of(new double[3][2]);
        assertArrayEquals(new double[] {1, 0}, qr.q()[0]);
        assertArrayEquals(new double[] {0, 0}, qr.r()[0]);
    }

    /** Eckart and Young: the squared error of rank k is the sum of the squared values that were left out. */
    @Test
    void theErrorOfAnApproximation() {
        double[][] a = {{4, 1, 0}, {1, 3, -2}, {0, 5, 1}, {2, 2, 2}};
        Svd svd = Svd.of(a);
        for (int k = 1; k <= 3; k++) {
            double error = 0;
            double left = 0;
            double[][] near = svd.approximation(k);
            for (int i = 0; i < 4; i++) {
                error += Math.pow(Vectors.distance(a[i], near[i]), 2);
            }
            for (int i = k; i < 3; i++) {
                left += svd.values()[i] * svd.values()[i];
            }
            assertEquals(left, error, 1e-12);
        }
    }

    @Test
    void largeAndSmallNumbersNeitherOverflowNorVanish() {
        assertArrayEquals(new double[] {5e300}, Svd.of(new double[][] {{3e300}, {4e300}}).values(), 1e286);
        assertArrayEquals(new double[] {5e-300}, Svd.of(new double[][] {{3e-300, 4e-300}}).values(), 1e-314);
        assertEquals(-5e300, Qr.of(new double[][] {{3e300}, {4e300}}).r()[0][0], 1e286);
        assertEquals(1e-310, Svd.of(new double[][] {{1e-310}}).values()[0]);
        assertArrayEquals(new double[] {2, 1e-90}, Svd.of(new double[][] {{1e-90, 0}, {0, 2}}).values(), 1e-104);
        assertArrayEquals(new double[] {2, 0}, Svd.of(new double[][] {{1e-110, 0}, {0, 2}}).values());
    }

    @Test
    void theArgumentStaysAsItWas() {
        double[][] a = {{2, 1}, {1, 3}};
        Lu.of(a);
        Qr.of(a);
        Svd.of(a);
        Cholesky.of(a);
        Triangular.solveLower(a, a[0]);
        assertArrayEquals(new double[] {2, 1}, a[0]);
        assertArrayEquals(new double[] {1, 3}, a[1]);
        assertArrayEquals(new int[] {1, 0}, Lu.of(new double[][] {{1, 2}, {3, 4}}).rows());
        assertEquals(-1, Lu.of(new double[][] {{1, 2}, {3, 4}}).sign());
    }

    @Test
    void whatCannotBeSolvedIsRefused() {
        fails(ArithmeticException.class, "The matrix is singular: its columns 0 to 1 are linearly dependent.",
            () -> Lu.of(SINGULAR));
        fails(ArithmeticException.class, "The matrix must be positive definite, got 0 under the root of row 1. A small number "
            + "added to the diagonal may mend it.", () -> Cholesky.of(SINGULAR));
        fails(ArithmeticException.class, "The matrix must be positive definite, got -1 under the root of row 0. A small number "
            + "added to the diagonal may mend it.", () -> Cholesky.of(new double[][] {{-1}}));
        fails(ArithmeticException.class, "The diagonal of a triangular matrix must have no zero, got one in row 1.",
            () -> Triangular.solveUpper(new double[][] {{1, 0}, {0, 0}}, new double[2]));
        fails(ArithmeticException.class, "The diagonal of a triangular matrix must have no zero, got one in row 1.",
            () -> Qr.of(new double[][] {{1, 0}, {0, 0}}).leastSquares(new double[2]));
    }

    @Test
    void whatIsNoMatrixIsRefused() {
        refused("The number of rows of a matrix must be at least 1, got 0.", () -> Svd.of(new double[0][]));
        refused("The number of columns of a matrix must be at least 1, got 0.", () -> Qr.of(new double[1][0]));
        refused("The matrix must have rows of one length, got 2 numbers in row 0 and 1 in row 1.",
            () -> Svd.of(new double[][] {{1, 2}, {3}}));
        refused("The matrix must hold finite numbers, got NaN at index 1.", () -> Svd.of(new double[][] {{1, Double.NaN}}));
        refused("There must be as many columns of the matrix as rows, got 2 and 1.", () -> Lu.of(new double[1][2]));
        refused("There must be as many columns of the matrix as rows, got 2 and 1.", () -> Cholesky.of(new double[1][2]));
        refused("There must be as many numbers on the right side as rows of the matrix, got 1 and 2.",
            () -> Cholesky.of(Matrices.identity(2)).solve(new double[1]));
        refused("There must be as many numbers on the right side as rows of the matrix, got 3 and 2.",
            () -> Lu.of(Matrices.identity(2)).solve(new double[3][1]));
        refused("There must be as many columns of the left matrix as rows of the right one, got 2 and 1.",
            () -> Matrices.product(Matrices.identity(2), Matrices.identity(1)));
        refused("The number of rows for least squares must be at least 2, got 1.",
            () -> Qr.of(new double[1][2]).leastSquares(new double[1]));
        refused("The rank of an approximation must be from 1 to 2, got 3.",
            () -> Svd.of(Matrices.identity(2)).approximation(3));
        refused("The tolerance of a rank must be between 0 and 1, got -1.", () -> Svd.of(Matrices.identity(2)).rank(-1));
    }

    private static void refused(String message, Executable call) {
        fails(IllegalArgumentException.class, message, call);
    }

    private static void fails(Class<? extends Exception> type, String message, Executable call) {
        assertEquals(message, assertThrows(type, call).getMessage());
    }
}
