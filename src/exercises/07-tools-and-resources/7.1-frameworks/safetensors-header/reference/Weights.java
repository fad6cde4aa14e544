import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import mapping.tensor.Tensor;

/** Tensors as the bytes of a safetensors file. */
public final class Weights {

    private Weights() {
    }

    /** The header. */
    public static String header(Map<String, Tensor> tensors) {
        StringBuilder text = new StringBuilder("{");
        int at = 0;
        for (Map.Entry<String, Tensor> each : tensors.entrySet()) {
            String shape = Arrays.toString(each.getValue().shape()).replace(" ", "");
            int end = at + 4 * each.getValue().numel();
            text.append(text.length() == 1 ? "" : ",").append('"').append(each.getKey()).append("\":{\"dtype\":\"F32\",\"shape\":")
                .append(shape).append(",\"data_offsets\":[").append(at).append(',').append(end).append("]}");
            at = end;
        }
        return text.append('}').toString();
    }

    /** The whole file. */
    public static byte[] file(Map<String, Tensor> tensors) {
        String header = header(tensors);
        int padded = (header.length() + 7) / 8 * 8;
        int numbers = tensors.values().stream().mapToInt(Tensor::numel).sum();
        ByteBuffer out = ByteBuffer.allocate(8 + padded + 4 * numbers);
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(padded);
        for (int i = 0; i < padded; i++) {
            out.put((byte) (i < header.length() ? header.charAt(i) : ' '));
        }
        for (Tensor tensor : tensors.values()) {
            for (float number : tensor.data()) {
                out.putFloat(number);
            }
        }
        return out.array();
    }
}
