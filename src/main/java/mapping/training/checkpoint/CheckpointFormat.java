package mapping.training.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.files.Sha256;
import mapping.tensor.Tensor;

/**
 * How a {@link Checkpoint} lies in a file, all numbers big-endian: the line {@code everything-is-a-mapping checkpoint 1}, the
 * length of the body (8 bytes), the body, and the SHA-256 sum of all before it (32 bytes). The body is four tables (the model's
 * tensors, the optimizer's arrays, random sources, progress); a table is a count and then for each entry its name, the sizes of
 * its axes, and its elements of 4 or 8 bytes.
 */
final class CheckpointFormat {

    private static final String TITLE = "everything-is-a-mapping checkpoint ";
    private static final int VERSION = 1;
    private static final int SUM_BYTES = 32;

    private CheckpointFormat() {
    }

    private static byte[] header() {
        return (TITLE + VERSION + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static void write(Checkpoint checkpoint, OutputStream out) throws IOException {
        Count length = new Count();
        body(checkpoint, new DataOutputStream(length));
        DigestOutputStream summed = new DigestOutputStream(out, Sha256.digest());
        DataOutputStream data = new DataOutputStream(summed);
        data.write(header());
        data.writeLong(length.bytes);
        body(checkpoint, data);
        data.flush();
        out.write(summed.getMessageDigest().digest());
    }

    /** Counts instead of writing. */
    private static final class Count extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }

    private static void body(Checkpoint checkpoint, DataOutputStream out) throws IOException {
        out.writeInt(checkpoint.model().size());
        for (Map.Entry<String, Tensor> entry : checkpoint.model().entrySet()) {
            entry(out, entry.getKey(), entry.getValue().shape());
            float[] values = entry.getValue().data();
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
        }
        doubles(out, checkpoint.optimizer());
        out.writeInt(checkpoint.random().size());
        for (Map.Entry<String, long[]> entry : checkpoint.random().entrySet()) {
            entry(out, entry.getKey(), entry.getValue().length);
            for (long word : entry.getValue()) {
                out.writeLong(word);
            }
        }
        doubles(out, checkpoint.progress());
    }

    private static void doubles(DataOutputStream out, Map<String, double[]> table) throws IOException {
        out.writeInt(table.size());
        for (Map.Entry<String, double[]> entry : table.entrySet()) {
            entry(out, entry.getKey(), entry.getValue().length);
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * entry.getValue().length);
            bytes.asDoubleBuffer().put(entry.getValue());
            out.write(bytes.array());
        }
    }

    private static void entry(DataOutputStream out, String name, int... sizes) throws IOException {
        out.writeUTF(name);
        out.writeInt(sizes.length);
        for (int size : sizes) {
            out.writeInt(size);
        }
    }

    /** @throws UnusableCheckpoint if the bytes are not a whole checkpoint of this version */
    static Checkpoint read(Path file, byte[] bytes, String mend) {
        byte[] header = header();
        int lineEnd = indexOfNewline(bytes);
        String line = new String(bytes, 0, Math.max(lineEnd, 0), StandardCharsets.US_ASCII);
        if (lineEnd < 0 && isPrefix(bytes, header)) {
            throw UnusableCheckpoint.in(file, "ends after " + bytes.length + " bytes, within its first line", mend);
        }
        if (!line.startsWith(TITLE)) {
            throw UnusableCheckpoint.in(file, "is not a checkpoint of this book: it does not begin with \"" + TITLE.trim() + "\"",
                "Name the file that Checkpoint.save wrote.");
        }
        if (!line.equals(TITLE + VERSION)) {
            throw UnusableCheckpoint.in(file, "is of version " + line.substring(TITLE.length()) + " of the format, this program "
                + "reads version " + VERSION, "Read it with the program that wrote it.");
        }
        int start = header.length + Long.BYTES;
        long whole = bytes.length < start ? -1 : start + ByteBuffer.wrap(bytes).getLong(header.length) + SUM_BYTES;
        if (bytes.length < whole || whole < 0) {
            throw UnusableCheckpoint.in(file, "ends after " + bytes.length + " bytes"
                + (whole < 0 ? "" : " of " + whole), mend);
        }
        int sumAt = bytes.length - SUM_BYTES;
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, sumAt);
        if (bytes.length > whole || !Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, sumAt, bytes.length))) {
            throw UnusableCheckpoint.in(file, "is damaged: its SHA-256 sum is not the one that was written with it", mend);
        }
        try {
            return body(new DataInputStream(new ByteArrayInputStream(bytes, start, sumAt - start)));
        } catch (IOException e) {
            throw UnusableCheckpoint.in(file, "has a body that is not one of version " + VERSION, mend, e);
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

    /** The elements of an entry, so many bytes each. */
    private static ByteBuffer bytes(DataInputStream in, int each, int... sizes) throws IOException {
        int count = 1;
        for (int size : sizes) {
            count = fitting((long) count * size, each, in);
        }
        return ByteBuffer.wrap(in.readNBytes(each * fitting(count, each, in)));
    }

    /** A count, unless what is left of the body is too short for so many: nothing is allocated before that is known. */
    private static int fitting(long count, int each, DataInputStream in) throws IOException {
        if (count < 0 || count * each > in.available()) {
            throw new EOFException(count + " elements do not fit into the " + in.available() + " bytes that are left.");
        }
        return (int) count;
    }
}
