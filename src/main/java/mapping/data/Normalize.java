package mapping.data;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * x ↦ (x − mean) / deviation, for batches of pictures: for each channel by its own numbers, or for all alike. Section 5.2.1.
 * Descent is fastest where all features have the same scale (3.1.2). PyTorch: {@code transforms.Normalize}. For tables:
 * {@link Standardization}.
 *
 * @param mean      one for each channel, or a single one for any tensor
 * @param deviation positive, the same number of them
 */
public record Normalize(float[] mean, float[] deviation) implements Mapping<Tensor, Tensor> {

    public Normalize {
        Requirement.given("The mean", mean);
        Requirement.given("The deviation", deviation);
        mean = mean.clone();
        deviation = deviation.clone();
        boolean valid = mean.length > 0 && mean.length == deviation.length;
        for (int c = 0; valid && c < mean.length; c++) {
            valid = Float.isFinite(mean[c]) && deviation[c] > 0 && deviation[c] < Float.POSITIVE_INFINITY;
        }
        if (!valid) {
            throw new IllegalArgumentException("Normalizing must have equally many means and positive deviations, got "
                    + Arrays.toString(mean) + " and " + Arrays.toString(deviation) + ".");
        }
    }

    /** All elements by the same two numbers, such as those that are published with Fashion-MNIST. */
    public static Normalize by(double mean, double deviation) {
        return new Normalize(new float[] {(float) mean}, new float[] {(float) deviation});
    }

    /** Each channel by its own mean and standard deviation over all examples and pixels; a constant channel becomes 0. */
    public static Normalize channels(Tensor x) {
        requireChannels(x);
        int channels = x.size(1);
        int pixels = x.numel() / x.size(0) / channels;
        float[] mean = new float[channels];
        float[] deviation = new float[channels];
        for (int c = 0; c < channels; c++) {
            double center = moment(x, c, channels, pixels, 0, 1);
            double variance = moment(x, c, channels, pixels, center, 2);
            mean[c] = (float) center;
            deviation[c] = variance == 0 ? 1 : (float) Math.sqrt(variance);
        }
        return new Normalize(mean, deviation);
    }

    /** The mean of x − center, or of its square, over one channel. */
    private static double moment(Tensor x, int channel, int channels, int pixels, double center, int power) {
        double sum = 0;
        for (int i = 0; i < x.size(0); i++) {
            int start = (i * channels + channel) * pixels;
            for (int p = start; p < start + pixels; p++) {
                double difference = x.data()[p] - center;
                sum += power == 1 ? difference : difference * difference;
            }
        }
        return sum / ((double) x.size(0) * pixels);
    }

    private static void requireChannels(Tensor x) {
        Requirement.given("The argument", x);
        if (x.dim() < 2 || x.numel() == 0) {
            throw new IllegalArgumentException("Channels must be the second axis of (batch, channels, …), got shape "
                    + Shape.text(x.shape()) + ".");
        }
    }

    /**
     * @param x (batch, channels, …), or of any shape if there is one mean for all
     * @throws IllegalArgumentException if there are several means, and another number of channels
     */
    @Override
    public Tensor apply(Tensor x) {
        if (mean.length == 1) {
            return Requirement.given("The input", x).sub(mean[0]).div(deviation[0]);
        }
        requireChannels(x);
        if (x.size(1) != mean.length) {
            throw new IllegalArgumentException("There are means for " + mean.length + " channels, got a batch of shape "
                    + Shape.text(x.shape()) + ".");
        }
        int[] shape = new int[x.dim()];
        Arrays.fill(shape, 1);
        shape[1] = mean.length;
        return x.sub(Tensor.of(mean, shape)).div(Tensor.of(deviation, shape));
    }
}
