package mapping.layers.normalization;

import mapping.kernels.Kernels;
import mapping.kernels.Parallel;
import mapping.tensor.Tensor;

/**
 * Batch normalization of (batch, channels, length) or (batch, channels, height, width): the numbers of a channel lie in runs, one
 * for each example. One channel after the other goes through all steps, while its numbers are in the cache, and several threads
 * take channels of their own.
 */
final class ImageChannels extends ChannelNormalization {

    private final int run;

    ImageChannels(Tensor x, int channels, Tensor weight, Tensor bias, boolean rectified) {
        super(x, channels, weight, bias, rectified);
        run = x.numel() / (x.size(0) * channels);
    }

    /** Something done for a channel. */
    private interface Work {
        void of(int channel);
    }

    private void eachChannel(Work work) {
        Parallel.current().ranges(channels, Math.max(1, Parallel.MANY / count), (first, end) -> {
            for (int c = first; c < end; c++) {
                work.of(c);
            }
        });
    }

    @Override
    void measure(float[] y, double epsilon, float[] variance) {
        Kernels kernels = Kernels.current();
        eachChannel(c -> {
            double sum = 0;
            for (int at = c * run; at < y.length; at += channels * run) {
                sum += kernels.sum(x, at, run);
            }
            mean[c] = (float) (sum / count);
            double squares = 0;
            for (int at = c * run; at < y.length; at += channels * run) {
                squares += kernels.sumOfDeviations(x, at, run, mean[c]);
            }
            variance[c] = (float) (squares / count);
            setScale(c, c + 1, variance, epsilon);
            finish(c, y);
        });
    }

    @Override
    void normalize(float[] y) {
        eachChannel(c -> finish(c, y));
    }

    /** y = w·(x − mean)·s + b of a channel, rectified if it is to be. */
    private void finish(int c, float[] y) {
        for (int at = c * run; at < y.length; at += channels * run) {
            Kernels.current().affine(x, at, mean[c], slope(c), shift(c), y, at, run);
            rectify(y, at, run);
        }
    }

    @Override
    void sums(float[] u, double[] sums, double[] products) {
        Kernels kernels = Kernels.current();
        eachChannel(c -> {
            float[] normal = new float[run];
            for (int at = c * run; at < u.length; at += channels * run) {
                pullRectifier(u, at, run);
                sums[c] += kernels.sum(u, at, run);
                kernels.standardize(x, at, mean[c], scale[c], normal, 0, run);
                products[c] += kernels.dot(u, at, normal, 0, run);
            }
        });
    }

    @Override
    void combine(float[] u, float[] along, float[] shift) {
        Kernels kernels = Kernels.current();
        eachChannel(c -> {
            float[] normal = new float[run];
            for (int at = c * run; at < u.length; at += channels * run) {
                kernels.standardize(x, at, mean[c], scale[c], normal, 0, run);
                kernels.combine(u, at, slope(c), normal, 0, along[c], shift[c], run);
            }
        });
    }
}
