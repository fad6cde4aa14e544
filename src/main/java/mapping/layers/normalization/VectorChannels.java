package mapping.layers.normalization;

import mapping.tensor.Tensor;

/** Batch normalization of (batch, channels): an example has one number of each channel, and loops run along examples. */
final class VectorChannels extends ChannelNormalization {

    VectorChannels(Tensor x, int channels, Tensor weight, Tensor bias, boolean rectified) {
        super(x, channels, weight, bias, rectified);
    }

    @Override
    void measure(float[] y, double epsilon, float[] variance) {
        double[] sums = new double[channels];
        for (int at = 0; at < x.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                sums[c] += x[at + c];
            }
        }
        double[] squares = new double[channels];
        for (int c = 0; c < channels; c++) {
            mean[c] = (float) (sums[c] / count);
        }
        for (int at = 0; at < x.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                float difference = x[at + c] - mean[c];
                squares[c] += (double) difference * difference;
            }
        }
        for (int c = 0; c < channels; c++) {
            variance[c] = (float) (squares[c] / count);
        }
        setScale(0, channels, variance, epsilon);
        normalize(y);
    }

    @Override
    void normalize(float[] y) {
        float[] slopes = new float[channels];
        float[] shifts = new float[channels];
        for (int c = 0; c < channels; c++) {
            slopes[c] = slope(c);
            shifts[c] = shift(c);
        }
        for (int at = 0; at < y.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                y[at + c] = (x[at + c] - mean[c]) * slopes[c] + shifts[c];
            }
        }
        rectify(y, 0, y.length);
    }

    @Override
    void sums(float[] u, double[] sums, double[] products) {
        pullRectifier(u, 0, u.length);
        for (int at = 0; at < u.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                sums[c] += u[at + c];
                products[c] += (double) u[at + c] * normal(at, c);
            }
        }
    }

    @Override
    void combine(float[] u, float[] along, float[] shift) {
        float[] slopes = new float[channels];
        for (int c = 0; c < channels; c++) {
            slopes[c] = slope(c);
        }
        for (int at = 0; at < u.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                u[at + c] = u[at + c] * slopes[c] + normal(at, c) * along[c] + shift[c];
            }
        }
    }

    /** x̂ of a channel of the example that begins at {@code at}. */
    private float normal(int at, int c) {
        return (x[at + c] - mean[c]) * scale[c];
    }
}
