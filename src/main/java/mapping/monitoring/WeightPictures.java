package mapping.monitoring;

import java.util.Arrays;
import java.util.Optional;
import mapping.Requirement;
import mapping.formats.events.PngImage;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * The weights of a model's first layer as small pictures side by side: what each of its units looks for. Section 7.2. Grey is 0,
 * white the greatest weight in absolute value, black its negative. There is such a picture where the weights have the shape of
 * one: convolutions over one or three channels, and dense layers whose inputs are a square, such as 64 = 8 × 8 pixels.
 */
public final class WeightPictures {

    private static final int ACROSS = 8;
    private static final int MOST = 32;

    private WeightPictures() {
    }

    /** The picture of the first layer that has one; empty if none has. */
    public static Optional<PngImage> find(Layer model) {
        return Requirement.given("The model", model).parameters().stream().filter(parameter -> parameter.dim() > 1).findFirst()
            .filter(WeightPictures::isPicture).map(WeightPictures::draw);
    }

    /** @throws IllegalArgumentException if the first weights are no pictures */
    public static PngImage of(Layer model) {
        return find(model).orElseThrow(() -> new IllegalArgumentException("The first weights of the model must be pictures: a "
            + "convolution's over 1 or 3 channels, or a dense layer's of a square number of inputs, got " + model + "."));
    }

    private static boolean isPicture(Tensor weight) {
        int side = (int) Math.sqrt(weight.shape()[1]);
        return weight.dim() == 4 && (weight.shape()[1] == 1 || weight.shape()[1] == 3)
            || weight.dim() == 2 && side > 1 && side * side == weight.shape()[1];
    }

    private static PngImage draw(Tensor weight) {
        int[] shape = weight.shape();
        int channels = shape.length == 4 ? shape[1] : 1;
        int height = shape.length == 4 ? shape[2] : (int) Math.sqrt(shape[1]);
        int width = shape.length == 4 ? shape[3] : height;
        int count = Math.min(shape[0], MOST);
        int across = Math.min(count, ACROSS);
        int tall = (count + across - 1) / across * (height + 1) - 1;
        int wide = across * (width + 1) - 1;
        float[] data = weight.data();
        float limit = Float.MIN_NORMAL;
        for (float value : data) {
            limit = Math.max(limit, Math.abs(value));
        }
        float[] pixels = new float[channels * tall * wide];
        Arrays.fill(pixels, 1);
        for (int unit = 0; unit < count; unit++) {
            int top = unit / across * (height + 1);
            int left = unit % across * (width + 1);
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        float value = data[((unit * channels + c) * height + y) * width + x];
                        pixels[(c * tall + top + y) * wide + left + x] = 0.5f + 0.5f * value / limit;
                    }
                }
            }
        }
        return PngImage.of(channels, tall, wide, pixels);
    }
}
