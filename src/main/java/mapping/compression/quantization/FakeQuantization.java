package mapping.compression.quantization;

import mapping.Requirement;
import mapping.compression.QuantizationGrid;
import mapping.compression.QuantizedTensor;
import mapping.tensor.Tensor;

/**
 * Rounding to a grid within a computation of floats: x ↦ dequantize(quantize(x)), the numbers that the bytes will stand for,
 * while the tensor stays one of floats. Section 8.1.2. The derivative of rounding is 0 or does not exist, so a training could not
 * go through it; the <em>straight-through estimator</em> (Bengio, Léonard and Courville, 2013) takes 1 in its place for numbers
 * within the grid and 0 for those that are clamped. It is therefore not the pullback of this mapping. PyTorch:
 * {@code torch.fake_quantize_per_tensor_affine} and {@code fake_quantize_per_channel_affine}.
 */
public final class FakeQuantization {

    private FakeQuantization() {
    }

    /** The numbers of x on the grid. */
    public static Tensor apply(Tensor x, QuantizationGrid grid) {
        QuantizedTensor quantized = QuantizedTensor.quantize(x, grid);
        float[] y = quantized.dequantize().data();
        int least = grid.least();
        int most = grid.most();
        byte[] bytes = quantized.data();
        float[] numbers = x.data();
        int[] shape = x.shape();
        return Tensor.computed("fake quantization", y, shape, u -> {
            if (x.needsGradient()) {
                for (int i = 0; i < u.length; i++) {
                    boolean clamped = (bytes[i] == least || bytes[i] == most) && beyond(numbers[i], y[i], grid, i, shape);
                    u[i] = clamped ? 0 : u[i];
                }
                x.addGradient(u);
            }
        }, x);
    }

    /** Whether a number at an end of the grid is more than half a scale away from it. */
    private static boolean beyond(float x, float y, QuantizationGrid grid, int i, int... shape) {
        int channel = 0;
        if (grid.isPerChannel()) {
            int step = 1;
            for (int axis = grid.axis() + 1; axis < shape.length; axis++) {
                step *= shape[axis];
            }
            channel = i / step % grid.channels();
        }
        return Math.abs(x - y) > Requirement.given("The grid", grid).scale(channel) / 2;
    }
}
