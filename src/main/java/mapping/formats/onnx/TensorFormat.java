package mapping.formats.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import mapping.formats.ElementType;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/** A tensor as a message, and back. Its numbers stand as raw bytes, or in one of five fields by their type. */
final class TensorFormat {

    private static final int RAW = 9;

    private static final Map<ElementType, Integer> NUMBERS = new EnumMap<>(Map.ofEntries(
        Map.entry(ElementType.FLOAT32, 1), Map.entry(ElementType.UINT8, 2), Map.entry(ElementType.INT8, 3),
        Map.entry(ElementType.UINT16, 4), Map.entry(ElementType.INT16, 5), Map.entry(ElementType.INT32, 6),
        Map.entry(ElementType.INT64, 7), Map.entry(ElementType.BOOL, 9), Map.entry(ElementType.FLOAT16, 10),
        Map.entry(ElementType.FLOAT64, 11), Map.entry(ElementType.UINT32, 12), Map.entry(ElementType.UINT64, 13),
        Map.entry(ElementType.BFLOAT16, 16)));

    private TensorFormat() {
    }

    /** ONNX's number of a type. */
    static int number(ElementType type) {
        return NUMBERS.get(type);
    }

    static ElementType type(String name, int number) {
        return NUMBERS.entrySet().stream().filter(entry -> entry.getValue() == number).map(Map.Entry::getKey).findFirst()
            .orElseThrow(() -> MalformedFile.in(name, "has a tensor of type " + number + ", which is not read here"));
    }

    static RawTensor read(Message tensor) {
        if (tensor.has(13) || tensor.whole(14) != 0) {
            throw MalformedFile.in(tensor.name(), "keeps the weight \"" + tensor.text(8) + "\" in another file, which is not read");
        }
        ElementType type = type(tensor.name(), (int) tensor.whole(2));
        long[] dims = tensor.wholes(1);
        String what = "The weight \"" + tensor.text(8) + "\"";
        long needed = RawTensor.byteCount(what, type, dims);
        ByteBuffer bytes = tensor.has(RAW) ? tensor.bytes(RAW) : typed(tensor, type);
        if (bytes.remaining() != needed) {
            throw MalformedFile.in(what, "takes " + needed + " bytes by its shape and has " + bytes.remaining());
        }
        int[] shape = new int[dims.length];
        for (int i = 0; i < dims.length; i++) {
            shape[i] = (int) dims[i];
        }
        return new RawTensor(type, shape, bytes);
    }

    static MessageWriter write(String name, RawTensor tensor) {
        MessageWriter out = new MessageWriter();
        for (int size : tensor.shape()) {
            out.whole(1, size);
        }
        out.whole(2, number(tensor.type()));
        if (!name.isEmpty()) {
            out.text(8, name);
        }
        return out.bytes(RAW, tensor.bytes());
    }

    /** The numbers of the field for this type, as the bytes that raw ones would be. */
    private static ByteBuffer typed(Message tensor, ElementType type) {
        float[] floats = type == ElementType.FLOAT32 ? tensor.floats(4) : new float[0];
        double[] doubles = type == ElementType.FLOAT64 ? tensor.doubles(10) : new double[0];
        boolean wide = type == ElementType.UINT64 || type == ElementType.UINT32;
        long[] wholes = type == ElementType.FLOAT32 || type == ElementType.FLOAT64 ? new long[0]
            : tensor.wholes(type == ElementType.INT64 ? 7 : wide ? 11 : 5);
        long count = Math.max(floats.length, Math.max(doubles.length, wholes.length));
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(count * type.bytes())).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : floats) {
            bytes.putFloat(number);
        }
        for (double number : doubles) {
            bytes.putDouble(number);
        }
        for (long number : wholes) {
            for (int i = 0; i < type.bytes(); i++) {
                bytes.put((byte) (number >>> 8 * i));
            }
        }
        return bytes.flip();
    }
}
