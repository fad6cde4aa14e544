package mapping.layers.normalization;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * The operation behind batch normalization: y = w·(x − mean)·s + b for each channel of x (batch, channels, …), where mean and
 * s = 1/√(variance + ε) are those of the channel over the whole batch, or given; perhaps rectified, max(0, y), in the same go.
 * The pullback with the statistics of the batch is that of {@link RowNormalization}, for a channel in place of a row; with
 * given ones it is multiplication by w·s. What the loops look like depends on how the numbers of a channel lie.
 */
abstract sealed class ChannelNormalization permits ImageChannels, VectorChannels {

    final float[] x;
    final int channels;
    /** How many elements share a mean. */
    final int count;
    final float[] mean;
    /** s of each channel. */
    final float[] scale;
    private final boolean rectified;
    private final Tensor argument;
    private final Tensor weight;
    private final Tensor bias;
    private boolean ofTheBatch;
    /** The result if it is rectified, as the pullback has to know where it is 0; else null. */
    private float[] rectifiedResult;

    ChannelNormalization(Tensor argument, int channels, Tensor weight, Tensor bias, boolean rectified) {
        this.argument = argument;
        this.x = argument.data();
        this.channels = channels;
        this.count = x.length / channels;
        this.weight = weight;
        this.bias = bias;
        this.rectified = rectified;
        this.mean = new float[channels];
        this.scale = new float[channels];
    }

    /**
     * @param weight    one for each channel, or null; {@code bias} likewise, and null with it
     * @param rectified whether max(0, ·) of the result is taken
     */
    static ChannelNormalization of(Tensor x, int channels, Tensor weight, Tensor bias, boolean rectified) {
        return x.numel() == x.size(0) * channels ? new VectorChannels(x, channels, weight, bias, rectified)
            : new ImageChannels(x, channels, weight, bias, rectified);
    }

    /** Normalizes with the statistics of the batch; {@code variance} receives Σ(x − mean)² / count for each channel. */
    final Tensor ofTheBatch(double epsilon, float[] variance) {
        ofTheBatch = true;
        float[] y = new float[x.length];
        measure(y, epsilon, variance);
        return result(y);
    }

    /** Normalizes with the statistics given. */
    final Tensor of(float[] givenMean, float[] variance, double epsilon) {
        System.arraycopy(givenMean, 0, mean, 0, channels);
        setScale(0, channels, variance, epsilon);
        float[] y = new float[x.length];
        normalize(y);
        return result(y);
    }

    /** Sets mean, variance and scale to those of the batch, and y to the result. */
    abstract void measure(float[] y, double epsilon, float[] variance);

    /** y = w·(x − mean)·s + b with the statistics that are set, rectified if it is to be. */
    abstract void normalize(float[] y);

    /** Σ u and Σ u·x̂ for each channel, after {@link #pullRectifier}. */
    abstract void sums(float[] u, double[] sums, double[] products);

    /** u ← u·slope + x̂·along + shift, by channel. */
    abstract void combine(float[] u, float[] along, float[] shift);

    private Tensor result(float[] y) {
        rectifiedResult = rectified ? y : null;
        String operation = rectified ? "rectifiedBatchNorm" : "batchNorm";
        return weight == null ? Tensor.computed(operation, y, argument.shape(), this::pullback, argument)
            : Tensor.computed(operation, y, argument.shape(), this::pullback, argument, weight, bias);
    }

    private void pullback(float[] u) {
        double[] sums = new double[channels];
        double[] products = new double[channels];
        sums(u, sums, products);
        if (weight != null) {
            float[] toWeight = weight.gradient();
            float[] toBias = bias.gradient();
            for (int c = 0; c < channels; c++) {
                toWeight[c] = (float) (toWeight[c] + products[c]);
                toBias[c] = (float) (toBias[c] + sums[c]);
            }
        }
        if (!argument.needsGradient()) {
            return;
        }
        float[] along = new float[channels];
        float[] shift = new float[channels];
        for (int c = 0; c < channels && ofTheBatch; c++) {
            along[c] = (float) (-slope(c) * products[c] / count);
            shift[c] = (float) (-slope(c) * sums[c] / count);
        }
        combine(u, along, shift);
        argument.addGradient(u);
    }

    /** w·s of a channel. */
    final float slope(int c) {
        return weight == null ? scale[c] : scale[c] * weight.data()[c];
    }

    /** b of a channel. */
    final float shift(int c) {
        return bias == null ? 0 : bias.data()[c];
    }

    /** s = 1/√(variance + ε) for the channels from {@code first} to before {@code end}. */
    final void setScale(int first, int end, float[] variance, double epsilon) {
        for (int c = first; c < end; c++) {
            scale[c] = (float) (1 / Math.sqrt(variance[c] + epsilon));
        }
    }

    /** max(0, ·) of a piece of the result, if it is to be rectified. */
    final void rectify(float[] y, int at, int length) {
        if (rectified) {
            Kernels.current().relu(y, at, y, at, length);
        }
    }

    /** u ← 0 in a piece where the result is 0, if it is rectified. */
    final void pullRectifier(float[] u, int at, int length) {
        if (rectified) {
            Kernels.current().reluPullback(rectifiedResult, u, at, length);
        }
    }
}
