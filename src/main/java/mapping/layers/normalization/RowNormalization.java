package mapping.layers.normalization;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * The operation behind layer, group and instance normalization: every row of {@code width} consecutive elements is shifted and
 * scaled to mean 0 and variance 1, then each element is scaled and shifted by its channel's weight and bias. One operation
 * instead of eight: the mean and the scale of every row are all that it keeps for its pullback. Rows are worked on in arrays of
 * their own, whose loops begin at 0: the compiler vectorizes those.
 *
 * <p>With x̂ = (x − mean)·s, y = w·x̂ + b and g = w·u, the pullback of a row is s·(g − mean(g) − x̂·mean(g·x̂)): what changed
 * only the mean or the size of the row is taken out of the gradient.
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
        float[] y = new float[x.numel()];
        float[] normal = new float[width];
        for (int row = 0, at = 0; row < mean.length; row++, at += width) {
            System.arraycopy(x.data(), at, normal, 0, width);
            float m = kernels.sum(normal, 0, width) / width;
            for (int i = 0; i < normal.length; i++) {
                normal[i] -= m;
            }
            float s = (float) (1 / Math.sqrt(kernels.dot(normal, 0, normal, 0, width) / width + epsilon));
            for (int i = 0; i < normal.length; i++) {
                normal[i] *= s;
            }
            mean[row] = m;
            scale[row] = s;
            if (weight != null) {
                affine(normal, at);
            }
            System.arraycopy(normal, 0, y, at, width);
        }
        return y;
    }

    private void pullback(float[] u) {
        Kernels kernels = Kernels.current();
        float[] normal = new float[width];
        float[] g = new float[width];
        for (int row = 0, at = 0; row < mean.length; row++, at += width) {
            float m = mean[row];
            float s = scale[row];
            System.arraycopy(x.data(), at, normal, 0, width);
            for (int i = 0; i < normal.length; i++) {
                normal[i] = (normal[i] - m) * s;
            }
            System.arraycopy(u, at, g, 0, width);
            if (weight != null) {
                addToWeightAndBias(g, normal, at);
                weighted(g, at);
            }
            if (x.needsGradient()) {
                float meanG = kernels.sum(g, 0, width) / width;
                float meanGx = kernels.dot(g, 0, normal, 0, width) / width;
                for (int i = 0; i < g.length; i++) {
                    g[i] = 0 + s * (g[i] - meanG - normal[i] * meanGx);    // as if added to zeros, which −0 would not be
                }
                System.arraycopy(g, 0, u, at, width);
            }
        }
        if (x.needsGradient()) {
            x.addGradient(u);
        }
    }

    /** Multiplies a row by the weights of its channels. */
    private void weighted(float[] row, int at) {
        float[] w = weight.data();
        if (isVector()) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= w[i];
            }
            return;
        }
        for (int from = 0; from < width; from += run) {
            float slope = w[channel(at + from)];
            for (int i = from; i < from + run; i++) {
                row[i] *= slope;
            }
        }
    }

    /** Multiplies a row by the weights of its channels and adds their biases. */
    private void affine(float[] row, int at) {
        float[] w = weight.data();
        float[] b = bias.data();
        if (isVector()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] * w[i] + b[i];
            }
            return;
        }
        for (int from = 0; from < width; from += run) {
            float slope = w[channel(at + from)];
            float shift = b[channel(at + from)];
            for (int i = from; i < from + run; i++) {
                row[i] = row[i] * slope + shift;
            }
        }
    }

    private void addToWeightAndBias(float[] u, float[] normal, int at) {
        float[] w = weight.gradient();
        float[] b = bias.gradient();
        if (isVector()) {
            for (int i = 0; i < u.length; i++) {
                w[i] += u[i] * normal[i];
            }
            for (int i = 0; i < u.length; i++) {
                b[i] += u[i];
            }
            return;
        }
        for (int from = 0; from < width; from += run) {
            w[channel(at + from)] += Kernels.current().dot(u, from, normal, from, run);
            b[channel(at + from)] += Kernels.current().sum(u, from, run);
        }
    }

    /** Whether a row has each channel once, as in layer normalization. */
    private boolean isVector() {
        return run == 1 && width == weight.numel();
    }

    private int channel(int element) {
        return element / run % weight.numel();
    }
}
