package mapping.layers.attention;

import java.util.Arrays;
import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.kernels.Matrix;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Attention of several heads as one operation. Head h of a position is a stretch of its vector, so the matrix products read
 * queries, keys and values in place, by stride, where the composed form has to permute axes, that is copy, seven times.
 * Keeps the weights P for the pullback: with U the gradient of the result, that of V is PᵀU, and that of the scores
 * S is P·(U Vᵀ − the row's mean of it under P). Weights that dropout multiplies by factors D enter as P·D, and U Vᵀ as
 * D·(U Vᵀ).
 */
final class HeadsAttention {

    private final int heads;
    private final Tensor query;
    private final Tensor key;
    private final Tensor value;
    private final Tensor bias;
    private final Tensor factors;
    private final int batch;
    private final int queries;
    private final int keys;
    private final int width;
    private final int valueWidth;
    private final float scale;
    private final float[] weights;
    private final Broadcast biases;
    /** The queries that see nothing, so that their weights do not depend on scores; null if there are none. */
    private boolean[] blind;

    private HeadsAttention(int heads, Tensor query, Tensor key, Tensor value, Tensor bias, Tensor factors) {
        this.heads = heads;
        this.query = query;
        this.key = key;
        this.value = value;
        this.bias = bias;
        this.factors = factors;
        this.batch = query.size(0);
        this.queries = query.size(1);
        this.keys = key.size(1);
        this.width = query.size(2);
        this.valueWidth = value.size(2);
        this.scale = (float) (1 / Math.sqrt((double) width / heads));
        this.weights = new float[Math.multiplyExact(batch * heads, queries * keys)];
        this.biases = bias == null ? null : new Broadcast("bias", bias, batch, heads, queries, keys);
    }

    static Tensor of(int heads, Tensor query, Tensor key, Tensor value, Tensor mask, Tensor bias, Tensor factors) {
        Requirement.given("The query", query);
        Requirement.given("The key", key);
        Requirement.given("The value", value);
        boolean fits = query.dim() == 3 && key.dim() == 3 && value.dim() == 3 && query.size(0) == key.size(0)
            && key.size(0) == value.size(0) && key.size(1) == value.size(1) && query.size(2) == key.size(2)
            && query.size(2) % heads == 0 && value.size(2) % heads == 0;
        if (!fits) {
            throw new IllegalArgumentException("Attention of " + heads + " heads must have queries (batch, times, width), keys "
                + "and values of one batch and number of times, with widths that the heads divide, got "
                + Shape.text(query.shape()) + ", " + Shape.text(key.shape()) + " and " + Shape.text(value.shape()) + ".");
        }
        HeadsAttention attention = new HeadsAttention(heads, query, Unseen.without(key, mask),
            Unseen.without(value, mask), bias, factors);
        attention.checkFactors();
        float[] y = attention.forward(mask);
        return Tensor.computed("attention", y, new int[] {attention.batch, attention.queries, attention.valueWidth},
            attention::backward, bias == null ? new Tensor[] {query, attention.key, attention.value}
                : new Tensor[] {query, attention.key, attention.value, bias});
    }

    private void checkFactors() {
        int[] full = {batch, heads, queries, keys};
        if (factors != null && !Arrays.equals(factors.shape(), full)) {
            throw new IllegalArgumentException("The factors of the weights must have shape (batch, heads, queries, keys) = "
                + Shape.text(full) + ", got " + Shape.text(factors.shape()) + ".");
        }
    }

    private float[] forward(Tensor mask) {
        Kernels kernels = Kernels.current();
        Broadcast seen = mask == null ? null : new Broadcast("mask", mask, batch, heads, queries, keys);
        float[] y = new float[batch * queries * valueWidth];
        for (int n = 0; n < batch; n++) {
            for (int h = 0; h < heads; h++) {
                int at = at(n, h);
                Matrix scores = Matrix.of(weights, at, queries, keys);
                kernels.matmul(head(query.data(), n, h, queries, width), head(key.data(), n, h, keys, width).transpose(), scores,
                    false);
                for (int i = 0; i < queries; i++) {
                    int row = at + i * keys;
                    score(row, n, h, i);
                    if (seen != null) {
                        hide(row, mask.data(), seen.row(n, h, i), seen.step());
                    }
                    softmax(row);
                }
                kernels.matmul(kept(at), head(value.data(), n, h, keys, valueWidth), head(y, n, h, queries, valueWidth), false);
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

    /** From products to scores. */
    private void score(int row, int n, int h, int i) {
        for (int j = row; j < row + keys; j++) {
            weights[j] *= scale;
        }
        if (bias != null) {
            for (int j = 0, from = biases.row(n, h, i); j < keys; j++, from += biases.step()) {
                float added = bias.data()[from];
                if (!(added < Float.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("The bias of attention must be finite, or −∞ for what may not be seen, "
                        + "got " + added + ".");
                }
                weights[row + j] = added == Float.NEGATIVE_INFINITY ? Attention.UNSEEN : weights[row + j] + added;
            }
        }
    }

    private void hide(int row, float[] mask, int from, int step) {
        for (int j = 0; j < keys; j++) {
            if (mask[from + j * step] == 0) {
                weights[row + j] = Attention.UNSEEN;
            }
        }
    }

    private void softmax(int row) {
        float max = weights[Kernels.current().greatest(weights, row, keys)];
        if (max == Attention.UNSEEN) {
            blind = blind == null ? new boolean[batch * heads * queries] : blind;
            blind[row / keys] = true;
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

    /** The weights of a head from {@code at} on, after dropout. */
    private Matrix kept(int at) {
        if (factors == null) {
            return Matrix.of(weights, at, queries, keys);
        }
        float[] kept = new float[queries * keys];
        for (int j = 0; j < kept.length; j++) {
            kept[j] = weights[at + j] * factors.data()[at + j];
        }
        return Matrix.of(kept, queries, keys);
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
                    kernels.matmul(kept(at).transpose(), dResult,
                        head(value.gradient(), n, h, keys, valueWidth), true);
                }
                kernels.matmul(dResult, head(value.data(), n, h, keys, valueWidth).transpose(), dScores, false);
                pullSoftmax(d, at);
                pullBias(d, n, h);
                for (int j = 0; j < d.length; j++) {
                    d[j] *= scale;
                }
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

    /** From the gradient of the weights after dropout to that of the scores, in place. */
    private void pullSoftmax(float[] d, int at) {
        for (int j = 0; factors != null && j < d.length; j++) {
            d[j] *= factors.data()[at + j];
        }
        for (int row = 0; row < d.length; row += keys) {
            float mean = Kernels.current().dot(d, row, weights, at + row, keys);
            boolean sees = blind == null || !blind[(at + row) / keys];
            for (int j = row; j < row + keys; j++) {
                d[j] = sees ? weights[at + j] * (d[j] - mean) : 0;
            }
        }
    }

    private void pullBias(float[] d, int n, int h) {
        if (bias != null && bias.needsGradient()) {
            float[] into = bias.gradient();
            for (int i = 0, at = 0; i < queries; i++) {
                for (int to = biases.row(n, h, i), end = at + keys; at < end; at++, to += biases.step()) {
                    into[to] += d[at];
                }
            }
        }
    }
}
