package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;
import mapping.algebra.Cholesky;
import mapping.algebra.Lu;
import mapping.algebra.Matrices;

/**
 * Solving and determinants of one matrix as operations with gradients, for models whose cost holds an inverse, such as Gaussian
 * processes (section 5.3). They compute in double precision and round the results; n³/3 multiply-adds, the pullback as many.
 * PyTorch's functions of {@code torch.linalg}, for a single matrix. Factorizations of plain arrays: {@code mapping.algebra}.
 */
public final class LinearAlgebra {

    private LinearAlgebra() {
    }

    /**
     * X of A X = B, A (n, n), B (n) or (n, k). With X̄ from above the gradients are B̄ = A⁻ᵀ X̄ and Ā = −B̄ Xᵀ.
     *
     * @throws ArithmeticException if A is singular
     */
    public static Tensor solve(Tensor a, Tensor b) {
        double[][] matrix = square("solve", a);
        Requirement.given("The right side", b);
        if (b.dim() < 1 || b.dim() > 2 || b.size(0) != matrix.length || b.numel() == 0) {
            throw new IllegalArgumentException("The right side of solve must have shape (" + matrix.length + ") or ("
                + matrix.length + ", k), got " + Shape.text(b.shape()) + ".");
        }
        int k = b.numel() / matrix.length;
        double[][] x = Lu.of(matrix).solve(rows(b.data(), k));
        return Tensor.computed("solve", flat(x), b.shape(), u -> {
            double[][] right = Lu.of(Matrices.transposed(matrix)).solve(rows(u, k));
            if (b.needsGradient()) {
                b.addGradient(flat(right));
            }
            if (a.needsGradient()) {
                float[] part = flat(Matrices.product(right, Matrices.transposed(x)));
                for (int i = 0; i < part.length; i++) {
                    part[i] = -part[i];
                }
                a.addGradient(part);
            }
        }, a, b);
    }

    /**
     * log det A of a matrix (n, n); the gradient is A⁻ᵀ. PyTorch: {@code torch.logdet}, which gives −∞ or NaN where this refuses.
     *
     * @throws ArithmeticException if the determinant is not positive
     */
    public static Tensor logdet(Tensor a) {
        Lu lu = Lu.of(square("logdet", a));
        if (lu.determinantSign() < 0) {
            throw new ArithmeticException("The determinant must be positive to have a logarithm, got -exp("
                + lu.logAbsoluteDeterminant() + ").");
        }
        return Tensor.computed("logdet", new float[] {(float) lu.logAbsoluteDeterminant()}, new int[0], u -> {
            float[] part = flat(Matrices.transposed(lu.inverse()));
            for (int i = 0; i < part.length; i++) {
                part[i] *= u[0];
            }
            a.addGradient(part);
        }, a);
    }

    /**
     * L of A = L Lᵀ, lower triangular, of a symmetric positive definite matrix (n, n), of which only the lower half is read.
     * As in PyTorch the gradient is the symmetric one: ½(S + Sᵀ) with S = L⁻ᵀ Φ(Lᵀ L̄) L⁻¹, where Φ takes the lower half and
     * half of the diagonal (Murray 2016).
     *
     * @throws ArithmeticException if it is not positive definite
     */
    public static Tensor cholesky(Tensor a) {
        double[][] lower = Cholesky.of(square("cholesky", a)).lower();
        int n = lower.length;
        return Tensor.computed("cholesky", flat(lower), a.shape(), u -> {
            double[][] middle = Matrices.product(Matrices.transposed(lower), lowerHalf(rows(u, n)));
            for (int i = 0; i < n; i++) {
                middle[i][i] /= 2;
                Arrays.fill(middle[i], i + 1, n, 0);
            }
            double[][] inverse = Lu.of(lower).inverse();
            double[][] s = Matrices.product(Matrices.product(Matrices.transposed(inverse), middle), inverse);
            float[] part = new float[n * n];
            for (int i = 0; i < part.length; i++) {
                part[i] = (float) ((s[i / n][i % n] + s[i % n][i / n]) / 2);
            }
            a.addGradient(part);
        }, a);
    }

    private static double[][] lowerHalf(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            Arrays.fill(a[i], i + 1, a.length, 0);
        }
        return a;
    }

    private static double[][] square(String operation, Tensor a) {
        Requirement.given("The matrix", a);
        if (a.dim() != 2 || a.size(0) != a.size(1) || a.numel() == 0) {
            throw new IllegalArgumentException("The matrix of " + operation + " must have shape (n, n) with n of 1 or more, got "
                + Shape.text(a.shape()) + ".");
        }
        return rows(a.data(), a.size(1));
    }

    private static double[][] rows(float[] data, int width) {
        double[][] rows = new double[data.length / width][width];
        for (int i = 0; i < data.length; i++) {
            rows[i / width][i % width] = data[i];
        }
        return rows;
    }

    private static float[] flat(double[][] rows) {
        float[] data = new float[rows.length * rows[0].length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return data;
    }
}
