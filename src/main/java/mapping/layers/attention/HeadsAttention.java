package mapping.layers.attention;

import mapping.kernels.Kernels;
import mapping.kernels.Matrix;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Attention of several heads as one operation. Head h of a position is a stretch of its vector, so the matrix products read
 * queries, keys and values in place, by stride, where the composed form has to permute axes, that is copy, seven times.
 * Keeps the weights P for the pullback: with U the gradient of the result, that of V is PᵀU, and that of the scores
 * S is P·(U Vᵀ − the row's mean of it under P).
 */
final class HeadsAttention {

    private final int heads;
    private final Tensor query;
    private final Tensor key;
    private final Tensor value;
    private final int batch;
    private final int queries;
    private final int keys;
    private final int width;
    private final int valueWidth;
    private final float scale;
    private final float[] weights;

    private HeadsAttention(int heads, Tensor query, Tensor key, Tensor value) {
        this.heads = heads;
        this.query = query;
        this.key = key;
        this.value = value;
        this.batch = query.size(0);
        this.queries = query.size(1);
        this.keys = key.size(1);
        this.width = query.size(2);
        this.valueWidth = value.size(2);
        this.scale = (float) (1 / Math.sqrt((double) width / heads));
        this.weights = new float[Math.multiplyExact(batch * heads, queries * keys)];
    }

    static Tensor of(int heads, Tensor query, Tensor key, Tensor value, Tensor mask) {
        boolean fits = query.dim() == 3 && key.dim() == 3 && value.dim() == 3 && query.size(0) == key.size(0)
            && key.size(0) == value.size(0) && key.size(1) == value.size(1) && query.size(2) == key.size(2)
            && query.size(2) % heads == 0 && value.size(2) % heads == 0;
        if (!fits) {
            throw new IllegalArgumentException("Attention of " + heads + " heads must have queries (batch, times, width), keys "
                + "and values of one batch and number of times, with widths that the heads divide, got "
                + Shape.text(query.shape()) + ", " + Shape.text(key.shape()) + " and " + Shape.text(value.shape()) + ".");
        }
        HeadsAttention attention = new HeadsAttention(heads, query, key, value);
        float[] y = attention.forward(mask);
        return Tensor.computed("attention", y, new int[] {attention.batch, attention.queries, attention.valueWidth},
            attention::backward, query, key, value);
    }

    private float[] forward(Tensor mask) {
        Kernels kernels = Kernels.current();
        Mask seen = mask == null ? null : new Mask(mask, batch, heads, queries, keys);
        float[] y = new float[batch * queries * valueWidth];
        for (int n = 0; n < batch; n++) {
            for (int h = 0; h < heads; h++) {
                int at = at(n, h);
                Matrix scores = Matrix.of(weights, at, queries, keys);
                kernels.matmul(head(query.data(), n, h, queries, width), head(key.data(), n, h, keys, width).transpose(), scores,
                    false);
                for (int i = 0; i < queries; i++) {
                    softmax(at + i * keys, seen, n, h, i);
                }
                kernels.matmul(scores, head(value.data(), n, h, keys, valueWidth), head(y, n, h, queries, valueWidth), false);
            }
        }
        return y;
    }

    private int at(int n, int h) {
        return (n * heads + h) * queries * keys;
    }

    /** The vectors of a head, one below the other. */
    private Matrix head(float[] vectors, int n, int h, int times, int wide) {
        return Matrix.of(vectors, n * times * wide + h * (wide / heads), times, wide / heads, wide);
    }

    private void softmax(int row, Mask seen, int n, int h, int i) {
        float max = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < keys; j++) {
            float score = seen == null || seen.at(n, h, i, j) ? weights[row + j] * scale : Attention.UNSEEN;
            weights[row + j] = score;
            max = Math.max(max, score);
        }
        for (int j = row; j < row + keys; j++) {
            weights[j] -= max;
        }
        Kernels.current().exp(weights, row, weights, row, keys);
        float sum = Kernels.current().sum(weights, row, keys);
        for (int j = row; j < row + keys; j++) {
            weights[j] /= sum;
        }
    }

    private void backward(float[] u) {
        Kernels kernels = Kernels.current();
        float[] d = new float[queries * keys];
        Matrix dScores = Matrix.of(d, queries, keys);
        for (int n = 0; n < batch; n++) {
            for (int h = 0; h < heads; h++) {
                int at = at(n, h);
                Matrix dResult = head(u, n, h, queries, valueWidth);
                if (value.needsGradient()) {
                    kernels.matmul(Matrix.of(weights, at, queries, keys).transpose(), dResult,
                        head(value.gradient(), n, h, keys, valueWidth), true);
                }
                kernels.matmul(dResult, head(value.data(), n, h, keys, valueWidth).transpose(), dScores, false);
                pullSoftmax(d, at);
                if (query.needsGradient()) {
                    kernels.matmul(dScores, head(key.data(), n, h, keys, width), head(query.gradient(), n, h, queries, width),
                        true);
                }
                if (key.needsGradient()) {
                    kernels.matmul(dScores.transpose(), head(query.data(), n, h, queries, width),
                        head(key.gradient(), n, h, keys, width), true);
                }
            }
        }
    }

    /** From the gradient of the weights to that of the scores before the division by √d, in place. */
    private void pullSoftmax(float[] d, int at) {
        for (int row = 0; row < d.length; row += keys) {
            float mean = Kernels.current().dot(d, row, weights, at + row, keys);
            for (int j = row; j < row + keys; j++) {
                d[j] = weights[at + j] * (d[j] - mean) * scale;
            }
        }
    }

    /** A mask read as if it had shape (batch, heads, queries, keys). */
    private static final class Mask {

        private final float[] data;
        private final int[] strides = new int[4];

        Mask(Tensor mask, int... full) {
            int[] own = mask.shape();
            boolean fits = own.length <= 4;
            for (int axis = own.length - 1, step = 1, to = 3; axis >= 0 && fits; step *= own[axis], axis--, to--) {
                fits = own[axis] == 1 || own[axis] == full[to];
                strides[to] = own[axis] == 1 ? 0 : step;
            }
            if (!fits) {
                throw new IllegalArgumentException("The mask must broadcast to (batch, heads, queries, keys) = "
                    + Shape.text(full) + ", got " + Shape.text(own) + ".");
            }
            data = mask.data();
        }

        boolean at(int n, int h, int i, int j) {
            return data[n * strides[0] + h * strides[1] + i * strides[2] + j * strides[3]] != 0;
        }
    }
}
