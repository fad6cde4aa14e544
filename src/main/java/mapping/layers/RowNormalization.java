package mapping.layers;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * The operation behind layer, group and instance normalization: every row of {@code width} consecutive elements is shifted and
 * scaled to mean 0 and variance 1, then each element is scaled and shifted by its channel's weight and bias. One operation
 * instead of eight: the mean and the scale of every row are all that it keeps for its pullback.
 *
 * <p>With x̂ = (x − mean)·s, y = w·x̂ + b and g = w·u, the pullback of a row is s·(g − mean(g) − x̂·mean(g·x̂)): what changed
 * only the
 * mean or the size of the row is taken out of the gradient.
 */
final class RowNormalization {

    private final Tensor x;
    private final Tensor weight;
    private final Tensor bias;
    private final int width;
    private final int run;
    private final float[] mean;
    private final float[] scale;

    private RowNormalization(Tensor x, int width, int run, Tensor weight, Tensor bias) {
        this.x = x;
        this.width = width;
        this.run = run;
        this.weight = weight;
        this.bias = bias;
        this.mean = new float[x.numel() / width];
        this.scale = new float[mean.length];
    }

    /**
     * @param run how many consecutive elements belong to one channel; the channels follow each other and begin again
     * @param weight one for each channel, or null; {@code bias} likewise, and null with it
     */
    static Tensor of(String operation, Tensor x, int width, int run, Tensor weight, Tensor bias, double epsilon) {
        RowNormalization rows = new RowNormalization(x, width, run, weight, bias);
        float[] y = rows.forward(epsilon);
        return weight == null ? Tensor.computed(operation, y, x.shape(), rows::pullback, x)
            : Tensor.computed(operation, y, x.shape(), rows::pullback, x, weight, bias);
    }

    private float[] forward(double epsilon) {
        Kernels kernels = Kernels.current();
        float[] from = x.data();
        float[] y = new float[from.length];
        for (int row = 0, at = 0; row < mean.length; row++, at += width) {
            float m = kernels.sum(from, at, width) / width;
            for (int i = at; i < at + width; i++) {
                y[i] = from[i] - m;
            }
            float s = (float) (1 / Math.sqrt(kernels.dot(y, at, y, at, width) / width + epsilon));
            mean[row] = m;
            scale[row] = s;
            scaleAndShift(y, at, s);
        }
        return y;
    }

    private void scaleAndShift(float[] y, int at, float s) {
        if (weight == null) {
            for (int i = at; i < at + width; i++) {
                y[i] *= s;
            }
            return;
        }
        float[] w = weight.data();
        float[] b = bias.data();
        if (run == 1) {
            int channel = at % w.length;
            for (int i = 0; i < width; i++) {
                y[at + i] = y[at + i] * s * w[channel + i] + b[channel + i];
            }
            return;
        }
        for (int from = at; from < at + width; from += run) {
            int channel = from / run % w.length;
            float slope = s * w[channel];
            for (int i = from; i < from + run; i++) {
                y[i] = y[i] * slope + b[channel];
            }
        }
    }

    private void pullback(float[] u) {
        Kernels kernels = Kernels.current();
        float[] from = x.data();
        float[] into = x.needsGradient() ? x.gradient() : null;
        float[] normal = new float[width];
        float[] g = new float[width];
        for (int row = 0, at = 0; row < mean.length; row++, at += width) {
            float m = mean[row];
            float s = scale[row];
            for (int i = 0; i < width; i++) {
                normal[i] = (from[at + i] - m) * s;
            }
            weighted(u, at, g);
            if (weight != null) {
                addToWeightAndBias(u, at, normal);
            }
            if (into != null) {
                float meanG = kernels.sum(g, 0, width) / width;
                float meanGx = kernels.dot(g, 0, normal, 0, width) / width;
                for (int i = 0; i < width; i++) {
                    into[at + i] += s * (g[i] - meanG - normal[i] * meanGx);
                }
            }
        }
    }

    /** g = w·u for one row. */
    private void weighted(float[] u, int at, float[] g) {
        if (weight == null) {
            System.arraycopy(u, at, g, 0, width);
            return;
        }
        float[] w = weight.data();
        if (run == 1) {
            int channel = at % w.length;
            for (int i = 0; i < width; i++) {
                g[i] = u[at + i] * w[channel + i];
            }
            return;
        }
        for (int from = 0; from < width; from += run) {
            float slope = w[(at + from) / run % w.length];
            for (int i = from; i < from + run; i++) {
                g[i] = u[at + i] * slope;
            }
        }
    }

    private void addToWeightAndBias(float[] u, int at, float[] normal) {
        float[] w = weight.gradient();
        float[] b = bias.gradient();
        if (run == 1) {
            int channel = at % w.length;
            for (int i = 0; i < width; i++) {
                w[channel + i] += u[at + i] * normal[i];
                b[channel + i] += u[at + i];
            }
            return;
        }
        for (int from = 0; from < width; from += run) {
            int channel = (at + from) / run % w.length;
            w[channel] += Kernels.current().dot(u, at + from, normal, from, run);
            b[channel] += Kernels.current().sum(u, at + from, run);
        }
    }
}
