package mapping.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A model in a file that takes what compression has left, section 8.1.1: the mapping (state of a model) ↦ bytes and back,
 * without any loss, not even of a bit. Of each tensor zeros are left out and values that many weights share are written once,
 * where that is shorter (Han, Mao and Dally 2016). A model that was neither pruned nor shared takes its 4 bytes a weight. The
 * file: {@code MAPC}, the number of tensors (2 bytes), then of each the number of axes (1), the sizes (4 each) and the
 * numbers, and at the end the CRC-32 of all before it; little end first.
 */
public final class CompressedModel {

    private static final byte[] MAGIC = {'M', 'A', 'P', 'C'};

    /** How symbols, that is gaps between weights and numbers of values, become bits. */
    public enum Coding {
        /** All symbols of a tensor with equally many bits. */
        FIXED,
        /** Frequent symbols with few bits, by {@link PrefixCode#huffman}, where that and the list of lengths are shorter. */
        HUFFMAN
    }

    private CompressedModel() {
    }

    /** The bytes of a model's {@link Layer#state}. */
    public static byte[] toBytes(Layer model, Coding coding) {
        Requirement.given("The coding", coding);
        List<Tensor> tensors = List.copyOf(Requirement.given("The model", model).state().values());
        Requirement.between("The number of tensors", tensors.size(), 0, 0xffff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.write(tensors.size());
        out.write(tensors.size() >> 8);
        for (Tensor tensor : tensors) {
            out.write(tensor.dim());
            for (int size : tensor.shape()) {
                out.writeBytes(bytes(size));
            }
            out.writeBytes(CodedTensor.shortest(tensor.data(), coding == Coding.HUFFMAN));
        }
        CRC32 sum = new CRC32();
        sum.update(out.toByteArray());
        out.writeBytes(bytes((int) sum.getValue()));
        return out.toByteArray();
    }

    static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    /** Writes a model into a file, whole or not at all, and returns how many bytes it has. */
    public static long write(Path file, Layer model, Coding coding) throws IOException {
        byte[] bytes = toBytes(model, coding);
        WholeFile.write(file, out -> out.write(bytes));
        return bytes.length;
    }

    /**
     * Reads a file into a model that is built as the written one was; unless all is well, the model stays as it is.
     *
     * @throws MalformedFile if the file is damaged, or belongs to a model of other shapes
     */
    public static void read(Path file, Layer model) throws IOException {
        Requirement.given("The model", model);
        load(ByteCursor.of(file), WholeFile.read(file), model);
    }

    /** The same of bytes in memory. */
    public static void parse(byte[] bytes, Layer model) {
        Requirement.given("The model", model);
        load(ByteCursor.of("The compressed model", bytes), bytes, model);
    }

    private static void load(ByteCursor in, byte[] bytes, Layer model) {
        List<Tensor> tensors = List.copyOf(model.state().values());
        requireWhole(in, bytes);
        int count = in.unsignedShort();
        if (count != tensors.size()) {
            throw in.malformed("holds " + count + " tensors, and the model has " + tensors.size());
        }
        List<float[]> numbers = new ArrayList<>();
        for (Tensor tensor : tensors) {
            int[] shape = new int[in.unsignedByte()];
            for (int axis = 0; axis < shape.length; axis++) {
                shape[axis] = in.number32();
            }
            if (!Arrays.equals(shape, tensor.shape())) {
                throw in.malformed("holds a tensor of shape " + Arrays.toString(shape) + " where the model has "
                    + Arrays.toString(tensor.shape()));
            }
            numbers.add(CodedTensor.read(in, tensor.numel()));
        }
        if (in.remaining() != Integer.BYTES) {
            throw in.malformed("goes on for " + (in.remaining() - Integer.BYTES) + " bytes after its last tensor");
        }
        for (int t = 0; t < numbers.size(); t++) {
            float[] read = numbers.get(t);
            tensors.get(t).update(data -> System.arraycopy(read, 0, data, 0, read.length));
        }
    }

    private static void requireWhole(ByteCursor in, byte[] bytes) {
        ByteBuffer magic = in.take(MAGIC.length, "its first four bytes");
        if (!magic.equals(ByteBuffer.wrap(MAGIC))) {
            throw in.malformed("does not begin with MAPC");
        }
        int end = bytes.length - Integer.BYTES;
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, Math.max(0, end));
        if (end < MAGIC.length || ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end) != (int) sum.getValue()) {
            throw in.malformed("is damaged: its sum is another");
        }
    }
}
