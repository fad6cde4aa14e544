package mapping.layers.normalization;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * The operation behind layer, group and instance normalization: every row of {@code width} consecutive elements is shifted and
 * scaled to mean 0 and variance 1, then each element is scaled and shifted by its channel's weight and bias. One operation
 * instead of eight: the mean and the scale of every row are all that it keeps for its pullback, and what is pulled back takes
 * the place of the cotangents.
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
        for (int row = 0, at = 0; row < mean.length; row++, at += width) {
            float m = kernels.sum(x.data(), at, width) / width;
            float s = (float) (1 / Math.sqrt(kernels.sumOfDeviations(x.data(), at, width, m) / width + epsilon));
            mean[row] = m;
            scale[row] = s;
            if (isVector()) {
                kernels.standardize(x.data(), at, m, s, weight.data(), bias.data(), y, at, width);
            } else {
                kernels.standardize(x.data(), at, m, s, y, at, width);
                affine(y, at);
            }
        }
        return y;
    }

    private void pullback(float[] u) {
        Kernels kernels = Kernels.current();
        float[] normal = new float[width];
        float[] ofWeight = weight == null ? null : weight.gradient();
        float[] ofBias = weight == null ? null : bias.gradient();
        for (int row = 0, at = 0; row < mean.length; row++, at += width) {
            float s = scale[row];
            kernels.standardize(x.data(), at, mean[row], s, normal, 0, width);
            if (isVector()) { // from here on u is g
                kernels.pullAffine(u, at, normal, weight.data(), ofWeight, ofBias, width);
            } else {
                pullAffine(u, at, normal, ofWeight, ofBias);
            }
            if (x.needsGradient()) {
                float meanG = kernels.sum(u, at, width) / width;
                float meanGx = kernels.dot(u, at, normal, 0, width) / width;
                kernels.pullStandardized(u, at, meanG, normal, meanGx, s, width);
            }
        }
        if (x.needsGradient()) {
            x.addGradient(u);
        }
    }

    /** Multiplies a row by the weights of its channels and adds their biases. */
    private void affine(float[] row, int at) {
        for (int from = at; weight != null && from < at + width; from += run) {
            int channel = channel(from);
            Kernels.current().affine(row, from, 0, weight.data()[channel], bias.data()[channel], row, from, run);
        }
    }

    /** Adds to the gradients of weights and biases, and multiplies the cotangents of a row by the weights of its channels. */
    private void pullAffine(float[] u, int at, float[] normal, float[] ofWeight, float[] ofBias) {
        Kernels kernels = Kernels.current();
        for (int from = at; weight != null && from < at + width; from += run) {
            int channel = channel(from);
            ofWeight[channel] += kernels.dot(u, from, normal, from - at, run);
            ofBias[channel] += kernels.sum(u, from, run);
            kernels.standardize(u, from, 0, weight.data()[channel], u, from, run);
        }
    }

    /** Whether a row has each channel once, as in layer normalization. */
    private boolean isVector() {
        return weight != null && run == 1 && width == weight.numel();
    }

    private int channel(int element) {
        return element / run % weight.numel();
    }
}
