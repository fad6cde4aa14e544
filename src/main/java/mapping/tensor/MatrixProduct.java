package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.kernels.Matrix;

/**
 * Products of matrices, the work of almost every layer. The pullback of C = A·B takes U to U·Bᵀ for A and Aᵀ·U for B: two
 * more products of the same cost.
 */
final class MatrixProduct {

    /** Numbers that fit a core's nearest cache. */
    private static final int IN_CACHE = 1 << 11;

    private MatrixProduct() {
    }

    static Tensor matmul(Tensor a, Tensor b) {
        Requirement.given("The second operand", b);
        if (a.dim() == 0 || b.dim() == 0) {
            throw mismatch(a, b);
        }
        Tensor left = a.dim() == 1 ? a.unsqueeze(0) : a;
        Tensor right = b.dim() == 1 ? b.unsqueeze(1) : b;
        if (left.size(-1) != right.size(-2)) {
            throw mismatch(a, b);
        }
        Tensor product = batched(left, right);
        if (a.dim() == 1) {
            product = product.squeeze(-2);
        }
        return b.dim() == 1 ? product.squeeze(-1) : product;
    }

    private static Tensor batched(Tensor a, Tensor b) {
        int m = a.size(-2);
        int k = a.size(-1);
        int n = b.size(-1);
        int[] batchA = Arrays.copyOf(a.shape(), a.dim() - 2);
        int[] batchB = Arrays.copyOf(b.shape(), b.dim() - 2);
        int[] batch = Shape.broadcast("matmul", batchA, batchB);
        int count = Shape.numel(batch);
        int[] fromA = offsets(batchA, batch, m * k);
        int[] fromB = offsets(batchB, batch, k * n);
        int[] shape = Arrays.copyOf(batch, batch.length + 2);
        shape[batch.length] = m;
        shape[batch.length + 1] = n;
        float[] result = new float[Shape.numel(shape)];
        Kernels kernels = Kernels.current();
        for (int i = 0; i < count; i++) {
            kernels.matmul(Matrix.of(a.data(), fromA[i], m, k), Matrix.of(b.data(), fromB[i], k, n),
                Matrix.of(result, i * m * n, m, n), false);
        }
        return Tensor.computed("matmul", result, shape, u -> {
            for (int i = 0; i < count && a.needsGradient(); i++) {
                kernels.matmul(Matrix.of(u, i * m * n, m, n), Matrix.of(b.data(), fromB[i], k, n).transpose(),
                    Matrix.of(a.gradient(), fromA[i], m, k), true);
            }
            for (int i = 0; i < count && b.needsGradient(); i++) {
                kernels.matmul(Matrix.of(a.data(), fromA[i], m, k).transpose(), Matrix.of(u, i * m * n, m, n),
                    Matrix.of(b.gradient(), fromB[i], k, n), true);
            }
        }, a, b);
    }

    /** Where the matrices of each member of the batch begin; a repeated one begins at the same place again. */
    static int[] offsets(int[] own, int[] batch, int matrix) {
        int[] strides = Shape.broadcastStrides(own, batch);
        int[] offsets = new int[Shape.numel(batch)];
        for (int i = 0; i < offsets.length; i++) {
            int rest = i;
            for (int axis = batch.length - 1; axis >= 0; axis--) {
                offsets[i] += rest % batch[axis] * strides[axis] * matrix;
                rest /= batch[axis];
            }
        }
        return offsets;
    }

    static Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        Requirement.given("The weight", weight);
        if (weight.dim() != 2 || x.dim() == 0 || x.size(-1) != weight.size(1) || bias != null && bias.numel() != weight.size(0)) {
            throw new IllegalArgumentException("The operands of linear must have shapes (…, in), (out, in) and (out), got "
                + Shape.text(x.shape()) + ", " + Shape.text(weight.shape())
                + (bias == null ? "" : " and " + Shape.text(bias.shape())) + ".");
        }
        int in = weight.size(1);
        int out = weight.size(0);
        int[] shape = x.shape();
        int rows = Shape.numel(Arrays.copyOf(shape, shape.length - 1));
        shape[shape.length - 1] = out;
        float[] result = new float[Shape.numel(shape)];
        Kernels kernels = Kernels.current();
        if (bias != null) {
            repeat(bias.data(), result);
        }
        Matrix vectors = Matrix.of(x.data(), rows, in);
        Matrix w = Matrix.of(weight.data(), out, in);
        kernels.matmul(vectors, w.transpose(), Matrix.of(result, rows, out), bias != null);
        Pullback pullback = u -> {
            if (x.needsGradient()) {
                boolean add = !x.isGradientZero();
                kernels.matmul(Matrix.of(u, rows, out), w, Matrix.of(x.gradientToSet(), rows, in), add);
            }
            if (weight.needsGradient()) {
                boolean add = !weight.isGradientZero();
                kernels.matmul(Matrix.of(u, rows, out).transpose(), vectors, Matrix.of(weight.gradientToSet(), out, in), add);
            }
            if (bias != null && bias.needsGradient()) {
                bias.addGradient(Reductions.summed(u, new int[] {rows, out}, new int[] {out}));
            }
        };
        return bias == null ? Tensor.computed("linear", result, shape, pullback, x, weight)
            : Tensor.computed("linear", result, shape, pullback, x, weight, bias);
    }

    /** Writes a row into the target again and again: a copy of many short rows takes hardly longer than that of one. */
    private static void repeat(float[] row, float[] target) {
        if (target.length == 0) {
            return;
        }
        System.arraycopy(row, 0, target, 0, row.length);
        int most = Math.max(1, IN_CACHE / row.length) * row.length;
        int count;
        for (int done = row.length; done < target.length; done += count) {
            count = Math.min(Math.min(done, most), target.length - done);
            System.arraycopy(target, 0, target, done, count);
        }
    }

    private static IllegalArgumentException mismatch(Tensor a, Tensor b) {
        return new IllegalArgumentException("The last axis of the first factor of matmul must be as long as the last but one of "
            + "the second, or as a vector, got " + Shape.text(a.shape()) + " and " + Shape.text(b.shape()) + ".");
    }
}
