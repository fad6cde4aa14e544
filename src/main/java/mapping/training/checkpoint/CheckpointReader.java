package mapping.training.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.files.Sha256;
import mapping.tensor.Tensor;

/** Reads the bytes of a {@link CheckpointFormat}, and refuses those that are not a whole checkpoint of its version. */
final class CheckpointReader {

    private CheckpointReader() {
    }

    /** @throws UnusableCheckpoint if the bytes are not a whole checkpoint of this version */
    static Checkpoint read(Path file, byte[] bytes, String mend) {
        requireHeader(file, bytes, mend);
        int lengthAt = CheckpointFormat.header().length;
        int start = lengthAt + Long.BYTES;
        long whole = bytes.length < start ? -1 : start + ByteBuffer.wrap(bytes).getLong(lengthAt) + CheckpointFormat.SUM_BYTES;
        if (bytes.length < whole || whole < 0) {
            throw UnusableCheckpoint.in(file, "ends after " + bytes.length + " bytes"
                + (whole < 0 ? "" : " of " + whole), mend);
        }
        int sumAt = bytes.length - CheckpointFormat.SUM_BYTES;
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, sumAt);
        if (bytes.length > whole || !Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, sumAt, bytes.length))) {
            throw UnusableCheckpoint.in(file, "is damaged: its SHA-256 sum is not the one that was written with it", mend);
        }
        try {
            return body(new DataInputStream(new ByteArrayInputStream(bytes, start, sumAt - start)));
        } catch (IOException e) {
            throw UnusableCheckpoint.in(file, "has a body that is not one of version " + CheckpointFormat.VERSION, mend, e);
        }
    }

    private static void requireHeader(Path file, byte[] bytes, String mend) {
        String title = CheckpointFormat.TITLE;
        int lineEnd = indexOfNewline(bytes);
        String line = new String(bytes, 0, Math.max(lineEnd, 0), StandardCharsets.US_ASCII);
        if (lineEnd < 0 && isPrefix(bytes, CheckpointFormat.header())) {
            throw UnusableCheckpoint.in(file, "ends after " + bytes.length + " bytes, within its first line", mend);
        }
        if (!line.startsWith(title)) {
            throw UnusableCheckpoint.in(file, "is not a checkpoint of this book: it does not begin with \"" + title.trim() + "\"",
                "Name the file that Checkpoint.save wrote.");
        }
        if (!line.equals(title + CheckpointFormat.VERSION)) {
            throw UnusableCheckpoint.in(file, "is of version " + line.substring(title.length()) + " of the format, this program "
                + "reads version " + CheckpointFormat.VERSION, "Read it with the program that wrote it.");
        }
    }

    private static int indexOfNewline(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 80); i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPrefix(byte[] bytes, byte[] of) {
        return bytes.length < of.length && Arrays.equals(bytes, Arrays.copyOf(of, bytes.length));
    }

    private static Checkpoint body(DataInputStream in) throws IOException {
        Map<String, Tensor> model = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            int[] shape = sizes(in);
            ByteBuffer bytes = bytes(in, Float.BYTES, shape);
            float[] values = new float[bytes.capacity() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            model.put(name, Tensor.of(values, shape));
        }
        Map<String, double[]> optimizer = doubles(in);
        Map<String, long[]> random = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            ByteBuffer bytes = bytes(in, Long.BYTES, sizes(in));
            long[] words = new long[bytes.capacity() / Long.BYTES];
            bytes.asLongBuffer().get(words);
            random.put(name, words);
        }
        return new Checkpoint(model, optimizer, random, doubles(in));
    }

    private static Map<String, double[]> doubles(DataInputStream in) throws IOException {
        Map<String, double[]> table = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            ByteBuffer bytes = bytes(in, Double.BYTES, sizes(in));
            double[] values = new double[bytes.capacity() / Double.BYTES];
            bytes.asDoubleBuffer().get(values);
            table.put(name, values);
        }
        return table;
    }

    private static int[] sizes(DataInputStream in) throws IOException {
        int[] sizes = new int[fitting(in.readInt(), Integer.BYTES, in)];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = in.readInt();
        }
        return sizes;
    }

    /** The elements of an entry of {@code each} bytes. */
    private static ByteBuffer bytes(DataInputStream in, int each, int... sizes) throws IOException {
        int count = 1;
        for (int size : sizes) {
            count = fitting((long) count * size, each, in);
        }
        return ByteBuffer.wrap(in.readNBytes(each * fitting(count, each, in)));
    }

    /** Returns a count, unless the rest of the body is too short for it: nothing is allocated before that is known. */
    private static int fitting(long count, int each, DataInputStream in) throws IOException {
        if (count < 0 || count * each > in.available()) {
            throw new EOFException(
                "There must be bytes for all elements, got " + in.available() + " for " + count + " elements.");
        }
        return (int) count;
    }
}
