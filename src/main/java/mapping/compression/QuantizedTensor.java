package mapping.compression;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * An array of bytes with a shape, which stand for numbers on a {@link QuantizationGrid}: a quarter of a tensor's memory. Section
 * 8.1.2. The mapping ℝ^{shape} → bytes rounds to the nearest number of the grid and is undone up to half a scale by
 * {@link #dequantize}, unless a number was clamped. PyTorch: {@code torch.quantize_per_tensor}, {@code quantize_per_channel} and
 * {@code dequantize} with {@code qint8}; where PyTorch gives −128 for +∞ and for NaN, here +∞ is clamped to 127 and NaN is
 * refused.
 */
public final class QuantizedTensor {

    private final byte[] data;
    private final int[] shape;
    private final QuantizationGrid grid;

    private QuantizedTensor(byte[] data, int[] shape, QuantizationGrid grid) {
        Requirement.given("The grid", grid);
        Requirement.asMany("bytes", Requirement.given("The bytes", data).length, "elements of the shape", Shape.numel(shape));
        if (grid.isPerChannel() && (grid.axis() >= shape.length || shape[grid.axis()] != grid.channels())) {
            throw new IllegalArgumentException("A tensor to be quantized by channels must have " + grid.channels()
                + (grid.channels() == 1 ? " channel" : " channels") + " along axis " + grid.axis() + ", got shape "
                + Shape.text(shape) + ".");
        }
        this.data = data;
        this.shape = shape.clone();
        this.grid = grid;
    }

    /** Bytes as they are, row-major; not copied. */
    public static QuantizedTensor of(byte[] data, QuantizationGrid grid, int... shape) {
        return new QuantizedTensor(data, shape, grid);
    }

    /**
     * The numbers of x rounded to the grid, halves to even.
     *
     * @throws IllegalArgumentException if x holds NaN, or has not the grid's channels
     */
    public static QuantizedTensor quantize(Tensor x, QuantizationGrid grid) {
        QuantizedTensor result = new QuantizedTensor(new byte[Requirement.given("The tensor", x).numel()], x.shape(), grid);
        float[] numbers = x.data();
        for (int i = 0; i < numbers.length; i++) {
            if (Float.isNaN(numbers[i])) {
                throw new IllegalArgumentException("Numbers to be quantized must not be NaN, got one at index " + i + ".");
            }
            result.data[i] = grid.quantized(numbers[i], result.channel(i));
        }
        return result;
    }

    /** The grid's channel of an element. */
    private int channel(int i) {
        if (!grid.isPerChannel()) {
            return 0;
        }
        int step = 1;
        for (int axis = grid.axis() + 1; axis < shape.length; axis++) {
            step *= shape[axis];
        }
        return i / step % grid.channels();
    }

    /** The numbers that the bytes stand for, apart from any graph. */
    public Tensor dequantize() {
        float[] numbers = new float[data.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = grid.dequantized(data[i], channel(i));
        }
        return Tensor.of(numbers, shape);
    }

    /** The bytes, row-major: the array itself, to be read. PyTorch: {@code int_repr}. */
    public byte[] data() {
        return data;
    }

    public int[] shape() {
        return shape.clone();
    }

    public QuantizationGrid grid() {
        return grid;
    }

    @Override
    public String toString() {
        return Arrays.toString(data) + " of shape " + Shape.text(shape) + ", " + grid;
    }
}
