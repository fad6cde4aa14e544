package mapping.layers.normalization;

import java.util.Arrays;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * The operation behind batch normalization: y = w·(x − mean)·s + b for each channel of x (batch, channels, …), where mean and
 * s = 1/√(variance + ε) are those of the channel over the whole batch, or given. The pullback with the statistics of the
 * batch is that of {@link RowNormalization}, for a channel in place of a row; with given ones it is multiplication by w·s.
 */
final class ChannelNormalization {

    private final Tensor x;
    private final Tensor weight;
    private final Tensor bias;
    private final int channels;
    private final int run;
    private final int count;
    private final int piece;
    private final float[] nothing;
    private final float[] mean;
    private final float[] scale;
    private boolean ofTheBatch;

    /** @param weight one for each channel, or null; {@code bias} likewise, and null with it */
    ChannelNormalization(Tensor x, int channels, Tensor weight, Tensor bias) {
        this.x = x;
        this.weight = weight;
        this.bias = bias;
        this.channels = channels;
        this.run = x.numel() / (x.size(0) * channels);
        this.count = x.size(0) * run;
        this.piece = run == 1 ? channels : run;
        this.nothing = new float[channels];
        this.mean = new float[channels];
        this.scale = new float[channels];
    }

    /** How many elements share a mean. */
    int count() {
        return count;
    }

    /** The means over the batch, once that was normalized. */
    float[] mean() {
        return mean;
    }

    /** Normalizes with the statistics of the batch; {@code variance} receives Σ(x − mean)² / count for each channel. */
    Tensor ofTheBatch(double epsilon, float[] variance) {
        ofTheBatch = true;
        divide(sums(x.data(), null), mean);
        float[] y = new float[x.numel()];
        affine(x.data(), mean, filled(1), nothing, y);
        divide(sums(y, y), variance);
        setScale(variance, epsilon);
        affine(y, nothing, slopes(), shifts(), y);
        return result(y);
    }

    /** Normalizes with the statistics given. */
    Tensor of(float[] givenMean, float[] variance, double epsilon) {
        System.arraycopy(givenMean, 0, mean, 0, channels);
        setScale(variance, epsilon);
        float[] y = new float[x.numel()];
        affine(x.data(), mean, slopes(), shifts(), y);
        return result(y);
    }

    private Tensor result(float[] y) {
        return weight == null ? Tensor.computed("batchNorm", y, x.shape(), this::pullback, x)
            : Tensor.computed("batchNorm", y, x.shape(), this::pullback, x, weight, bias);
    }

    private void pullback(float[] u) {
        double[] sums = sums(u, null);
        double[] products = productsWithNormal(u);
        if (weight != null) {
            float[] toWeight = weight.gradient();
            float[] toBias = bias.gradient();
            for (int c = 0; c < channels; c++) {
                toWeight[c] = (float) (toWeight[c] + products[c]);
                toBias[c] = (float) (toBias[c] + sums[c]);
            }
        }
        if (!x.needsGradient()) {
            return;
        }
        float[] along = new float[channels];
        float[] shift = new float[channels];
        float[] slope = slopes();
        for (int c = 0; c < channels && ofTheBatch; c++) {
            along[c] = (float) (-slope[c] * products[c] / count);
            shift[c] = (float) (-slope[c] * sums[c] / count);
        }
        combine(u, slope, along, shift);
        x.addGradient(u);
    }

    /** Σ u·x̂ for each channel. */
    private double[] productsWithNormal(float[] u) {
        double[] products = new double[channels];
        float[] normal = new float[piece];
        for (int at = 0; at < u.length; at += piece) {
            normalize(at, normal);
            if (run > 1) {
                products[at / run % channels] += Kernels.current().dot(u, at, normal, 0, run);
            } else {
                for (int c = 0; c < channels; c++) {
                    products[c] += (double) u[at + c] * normal[c];
                }
            }
        }
        return products;
    }

    /** A piece of x̂: elements of one channel, or one element of each. Worked on from 0 on, as the compiler vectorizes that. */
    private void normalize(int at, float[] normal) {
        System.arraycopy(x.data(), at, normal, 0, piece);
        if (run == 1) {
            for (int i = 0; i < normal.length; i++) {
                normal[i] = (normal[i] - mean[i]) * scale[i] + 0;
            }
            return;
        }
        float m = mean[at / run % channels];
        float s = scale[at / run % channels];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = (normal[i] - m) * s + 0;
        }
    }

    /** Σ a, or Σ a·b if there is a b, for each channel. */
    private double[] sums(float[] a, float[] b) {
        double[] sums = new double[channels];
        Kernels kernels = Kernels.current();
        for (int at = 0; at < a.length; at += channels * run) {
            for (int c = 0; c < channels; c++) {
                int from = at + c * run;
                if (run == 1) {
                    sums[c] += b == null ? a[from] : (double) a[from] * b[from];
                } else {
                    sums[c] += b == null ? kernels.sum(a, from, run) : kernels.dot(a, from, b, from, run);
                }
            }
        }
        return sums;
    }

    /** to = (from − minus)·times + plus, each by channel. */
    private void affine(float[] from, float[] minus, float[] times, float[] plus, float[] to) {
        for (int at = 0; at < to.length; at += channels * run) {
            if (run == 1) {
                for (int c = 0; c < channels; c++) {
                    to[at + c] = (from[at + c] - minus[c]) * times[c] + plus[c];
                }
                continue;
            }
            for (int c = 0; c < channels; c++) {
                int end = at + (c + 1) * run;
                float m = minus[c];
                float t = times[c];
                float p = plus[c];
                for (int i = end - run; i < end; i++) {
                    to[i] = (from[i] - m) * t + p;
                }
            }
        }
    }

    /** u ← 0 + (u·slope + x̂·along + shift), each by channel: as if added to zeros. */
    private void combine(float[] u, float[] slope, float[] along, float[] shift) {
        float[] normal = new float[piece];
        float[] g = new float[piece];
        for (int at = 0; at < u.length; at += piece) {
            normalize(at, normal);
            System.arraycopy(u, at, g, 0, piece);
            if (run == 1) {
                for (int i = 0; i < g.length; i++) {
                    g[i] = 0 + (g[i] * slope[i] + normal[i] * along[i] + shift[i]);
                }
            } else {
                int c = at / run % channels;
                combine(g, slope[c], normal, along[c], shift[c]);
            }
            System.arraycopy(g, 0, u, at, piece);
        }
    }

    private static void combine(float[] g, float slope, float[] normal, float along, float shift) {
        for (int i = 0; i < g.length; i++) {
            g[i] = 0 + (g[i] * slope + normal[i] * along + shift);
        }
    }

    private float[] slopes() {
        float[] slopes = scale.clone();
        for (int c = 0; c < channels && weight != null; c++) {
            slopes[c] *= weight.data()[c];
        }
        return slopes;
    }

    private float[] shifts() {
        return bias == null ? nothing : bias.data();
    }

    private void setScale(float[] variance, double epsilon) {
        for (int c = 0; c < channels; c++) {
            scale[c] = (float) (1 / Math.sqrt(variance[c] + epsilon));
        }
    }

    private void divide(double[] sums, float[] means) {
        for (int c = 0; c < channels; c++) {
            means[c] = (float) (sums[c] / count);
        }
    }

    private float[] filled(float number) {
        float[] filled = new float[channels];
        Arrays.fill(filled, number);
        return filled;
    }
}
