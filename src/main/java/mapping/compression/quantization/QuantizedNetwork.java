package mapping.compression.quantization;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.compression.QuantizationGrid;
import mapping.compression.QuantizedTensor;
import mapping.formats.ElementType;
import mapping.formats.RawTensor;
import mapping.formats.arrays.SafeTensors;
import mapping.tensor.Tensor;

/**
 * A network whose weights are bytes and which computes in whole numbers: floats are rounded to bytes at its door, and its last
 * bytes are told as floats; between the two there is no float. (n, …) ↦ (n, outputs). Section 8.1.2 (Jacob et al. 2018). Made by
 * {@link QuantizationAware#convert}. No gradients.
 */
public final class QuantizedNetwork implements Mapping<Tensor, Tensor> {

    private final QuantizationGrid in;
    private final List<IntegerStage> stages;

    QuantizedNetwork(QuantizationGrid in, List<IntegerStage> stages) {
        this.in = in;
        this.stages = List.copyOf(stages);
    }

    @Override
    public Tensor apply(Tensor x) {
        return bytes(Requirement.given("The argument", x)).dequantize();
    }

    /** The same, before the last bytes are told as floats. */
    public QuantizedTensor bytes(Tensor x) {
        Requirement.atLeast("The number of axes of a batch", Requirement.given("The argument", x).dim(), 2);
        QuantizedTensor y = QuantizedTensor.quantize(x, in);
        for (IntegerStage stage : stages) {
            y = stage.apply(y);
        }
        return y;
    }

    QuantizationGrid in() {
        return in;
    }

    List<IntegerStage> parts() {
        return stages;
    }

    /**
     * What has to be kept of it, for a file: weights as bytes (those of 4 bits or fewer two in a byte, see {@link #packed}),
     * biases as whole numbers, scales and zero points.
     */
    public SafeTensors tensors() {
        Map<String, RawTensor> all = new TreeMap<>();
        all.put("input", grid(in));
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i) instanceof IntegerAffine affine) {
                byte[] weight = affine.weight.data();
                boolean small = affine.weight.grid().bits() <= 4;
                all.put(i + ".weight", small
                    ? new RawTensor(ElementType.UINT8, new int[] {(weight.length + 1) / 2}, ByteBuffer.wrap(packed(weight)))
                    : new RawTensor(ElementType.INT8, affine.weight.shape(), ByteBuffer.wrap(weight)));
                all.put(i + ".bias", wholes(affine.bias));
                float[] scales = new float[affine.weight.grid().channels()];
                for (int c = 0; c < scales.length; c++) {
                    scales[c] = affine.weight.grid().scale(c);
                }
                all.put(i + ".scale", RawTensor.of(Tensor.vector(scales)));
                all.put(i + ".output", grid(affine.out));
            }
        }
        return new SafeTensors(all, Map.of());
    }

    /** Scale and zero point. */
    private static RawTensor grid(QuantizationGrid grid) {
        return RawTensor.of(Tensor.vector(grid.scale(0), grid.zeroPoint(0)));
    }

    static RawTensor wholes(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(numbers);
        return new RawTensor(ElementType.INT32, new int[] {numbers.length}, bytes);
    }

    /**
     * Numbers of four bits, two in a byte, the first one in its lower half.
     *
     * @param numbers from −8 to 7
     */
    public static byte[] packed(byte[] numbers) {
        byte[] packed = new byte[(Requirement.given("The numbers", numbers).length + 1) / 2];
        for (int i = 0; i < numbers.length; i++) {
            Requirement.between("A number of four bits", numbers[i], -8, 7);
            packed[i / 2] |= (byte) ((numbers[i] & 0xf) << i % 2 * 4);
        }
        return packed;
    }

    /** The numbers that {@link #packed} took together; {@code count} is twice the bytes, or one less. */
    public static byte[] unpacked(byte[] packed, int count) {
        Requirement.between("The count of numbers", count, Math.max(0, 2L * Requirement.given("The bytes", packed).length - 1),
            2L * packed.length);
        byte[] numbers = new byte[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (byte) ((byte) (packed[i / 2] << (i % 2 == 0 ? 4 : 0)) >> 4);
        }
        return numbers;
    }

    @Override
    public Space domain() {
        return Space.anything();
    }

    @Override
    public Space codomain() {
        return Space.anything();
    }

    @Override
    public String name() {
        return "QuantizedNetwork(" + stages.size() + " stages)";
    }

    @Override
    public String toString() {
        return name();
    }
}
