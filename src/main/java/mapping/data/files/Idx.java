package mapping.data.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * An array of unsigned bytes in the IDX format of MNIST (LeCun, Cortes and Burges, 1998), section 3.1.3. A file holds a magic
 * number (two zero bytes, the type of the elements, the number of dimensions), each dimension as a big-endian 32-bit number,
 * then the elements, the last dimension running fastest. Memory: one byte per element.
 *
 * @param shape the dimensions, such as {60000, 28, 28}
 * @param bytes the elements in row-major order, each to be read as {@code b & 0xff}
 */
public record Idx(int[] shape, byte[] bytes) {

    private static final int UNSIGNED_BYTE = 0x08;
    /** Deflate never shrinks data further than this, so a header that claims more is wrong. */
    private static final int BEST_COMPRESSION = 1032;

    /**
     * Reads a file, plain or compressed by gzip (its first two bytes tell).
     *
     * @throws DamagedData if the file is missing, truncated or corrupt, is not IDX, or goes on after its last element
     */
    public static Idx read(Path file) {
        return parse(file, Datasets.bytes(file));
    }

    /**
     * Reads a file of a data set of the book, after comparing its bytes with their checksum.
     *
     * @throws DamagedData as {@link #read} does, and if the checksum is different
     */
    public static Idx of(String dataset, String name) {
        return parse(Datasets.file(dataset, name), Datasets.read(dataset, name));
    }

    /** Reads the bytes of {@code file}, whose name is for error messages. */
    static Idx parse(Path file, byte[] content) {
        boolean compressed = content.length >= 2 && content[0] == (byte) 0x1f && content[1] == (byte) 0x8b;
        long most = compressed ? (long) content.length * BEST_COMPRESSION : content.length;
        try (InputStream plain = new ByteArrayInputStream(content);
                DataInputStream in = new DataInputStream(compressed ? new GZIPInputStream(plain, 1 << 16) : plain)) {
            int[] shape = header(file, in);
            byte[] elements = elements(file, in, shape, most);
            if (in.read() >= 0) {
                throw DamagedData.in(file, "goes on after its last element, number " + number(elements.length));
            }
            return new Idx(shape, elements);
        } catch (EOFException e) {
            throw DamagedData.in(file, "is truncated: it ends after " + number(content.length) + " bytes", e);
        } catch (IOException e) {
            throw DamagedData.in(file, "is corrupt: gzip cannot unpack it (" + e.getMessage() + ")", e);
        }
    }

    private static int[] header(Path file, DataInputStream in) throws IOException {
        int magic = in.readInt();
        int dimensions = magic & 0xff;
        if (magic >>> 8 != UNSIGNED_BYTE || dimensions == 0) {
            throw DamagedData.in(file, String.format(Locale.ROOT,
                    "must be an IDX file of unsigned bytes, which begins with 000008 and the number of dimensions, got %08x",
                    magic));
        }
        int[] shape = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            shape[i] = in.readInt();
        }
        return shape;
    }

    private static byte[] elements(Path file, DataInputStream in, int[] shape, long most) throws IOException {
        long count = 1;
        for (int size : shape) {
            count *= size;
            if (size < 0 || count > Math.min(most, Integer.MAX_VALUE - 8)) {
                throw DamagedData.in(file, "is truncated or corrupt: its header promises more elements than it can hold");
            }
        }
        byte[] elements = new byte[(int) count];
        in.readFully(elements);
        return elements;
    }

    /** The number of elements of one entry along the first dimension: 784 for pictures of 28 × 28, 1 for labels. */
    public int entrySize() {
        return shape[0] == 0 ? 0 : bytes.length / shape[0];
    }

    /** The elements as parts of {@code whole}. */
    public float[] fractions(float whole) {
        float[] fractions = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fractions[i] = (bytes[i] & 0xff) / whole;
        }
        return fractions;
    }

    /** The elements as whole numbers from 0 to 255. */
    public int[] numbers() {
        int[] numbers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xff;
        }
        return numbers;
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
