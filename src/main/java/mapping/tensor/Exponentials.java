package mapping.tensor;

import mapping.kernels.FloatMath;
import mapping.kernels.Kernels;

/**
 * The softmax family along an axis. The greatest element is taken out first, which changes no result and keeps exponentials
 * from overflowing. Sections 4.1.2 and 4.2.1.
 */
final class Exponentials {

    private Exponentials() {
    }

    static Tensor softmax(Tensor a, int axis) {
        return alongLast(a, axis, Exponentials::softmaxOfRows);
    }

    static Tensor logSoftmax(Tensor a, int axis) {
        return alongLast(a, axis, Exponentials::logSoftmaxOfRows);
    }

    static Tensor logSumExp(Tensor a, int axis) {
        int along = Shape.axis(axis, a.dim());
        Tensor rows = along == a.dim() - 1 ? a : a.transpose(along, -1);
        Tensor result = logSumExpOfRows(rows);
        return (along == a.dim() - 1 ? result : result.transpose(along, -1)).squeeze(along);
    }

    private interface RowFunction {
        Tensor apply(Tensor rows);
    }

    private static Tensor alongLast(Tensor a, int axis, RowFunction function) {
        int along = Shape.axis(axis, a.dim());
        return along == a.dim() - 1 ? function.apply(a) : function.apply(a.transpose(along, -1)).transpose(along, -1);
    }

    private static Tensor softmaxOfRows(Tensor a) {
        int width = a.size(-1);
        float[] p = new float[a.numel()];
        for (int row = 0; row < p.length; row += width) {
            float sum = shiftedExp(a.data(), row, width, p);
            for (int i = row; i < row + width; i++) {
                p[i] /= sum;
            }
        }
        return Tensor.computed("softmax", p, a.shape(), u -> {
            for (int row = 0; row < u.length; row += width) {
                float mean = Kernels.current().dot(u, row, p, row, width);
                for (int i = row; i < row + width; i++) {
                    u[i] = p[i] * (u[i] - mean);
                }
            }
            a.addGradient(u);
        }, a);
    }

    private static Tensor logSoftmaxOfRows(Tensor a) {
        int width = a.size(-1);
        float[] x = a.data();
        float[] p = new float[x.length];
        float[] y = new float[x.length];
        for (int row = 0; row < y.length; row += width) {
            float sum = shiftedExp(x, row, width, p);
            int where = greatest(x, row, width);
            float log = logOfSum(p, row, width, where);
            for (int i = row; i < row + width; i++) {
                y[i] = x[i] - x[where] - log;
                p[i] /= sum;
            }
        }
        return Tensor.computed("logSoftmax", y, a.shape(), u -> {
            for (int row = 0; row < u.length; row += width) {
                float total = Kernels.current().sum(u, row, width);
                for (int i = row; i < row + width; i++) {
                    u[i] -= p[i] * total;
                }
            }
            a.addGradient(u);
        }, a);
    }

    /** Of shape (…, 1). Where the greatest is infinite its own slope is undefined, and that of all others 0. */
    private static Tensor logSumExpOfRows(Tensor a) {
        int width = a.size(-1);
        float[] x = a.data();
        float[] p = new float[x.length];
        int[] shape = Shape.with(a.shape(), a.dim() - 1, 1);
        float[] y = new float[Shape.numel(shape)];
        for (int r = 0; r < y.length; r++) {
            float sum = shiftedExp(x, r * width, width, p);
            int where = greatest(x, r * width, width);
            boolean infinite = Float.isInfinite(x[where]);
            y[r] = infinite ? x[where] : x[where] + logOfSum(p, r * width, width, where);
            for (int i = r * width; i < (r + 1) * width; i++) {
                p[i] = infinite ? p[i] : p[i] / sum;
            }
        }
        return Tensor.computed("logSumExp", y, shape, u -> {
            float[] into = a.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += p[i] * u[i / width];
            }
        }, a);
    }

    /** Writes exp(x − max) of a row to p and returns the sum of it. */
    private static float shiftedExp(float[] x, int row, int width, float[] p) {
        float max = x[greatest(x, row, width)];
        for (int i = row; i < row + width; i++) {
            p[i] = x[i] - max;
        }
        Kernels.current().exp(p, row, p, row, width);
        return Kernels.current().sum(p, row, width);
    }

    /**
     * The logarithm of the sum of a row of exponentials, of which the one at {@code where} is 1: ln(1 + the others), which keeps
     * its digits where the others are tiny. NaN if the one is.
     */
    private static float logOfSum(float[] p, int row, int width, int where) {
        p[where] -= 1;
        float others = Kernels.current().sum(p, row, width);
        p[where] += 1;
        return FloatMath.log1p(others);
    }

    /** Where the greatest element of a row stands; a NaN counts as greater than all. */
    private static int greatest(float[] x, int row, int width) {
        if (width == 0) {
            throw new IllegalArgumentException("A softmax must be taken over at least one element, got none.");
        }
        return Kernels.current().greatest(x, row, width);
    }
}
