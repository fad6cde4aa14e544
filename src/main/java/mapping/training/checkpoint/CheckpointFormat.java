package mapping.training.checkpoint;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Map;
import mapping.files.Sha256;
import mapping.tensor.Tensor;

/**
 * How a {@link Checkpoint} is stored, all numbers big-endian: the line {@code everything-is-a-mapping checkpoint 1}, the
 * length of the body (8 bytes), the body, and the SHA-256 sum of all before it (32 bytes). The body is four tables (the model's
 * tensors, the optimizer's arrays, random sources, progress); a table is a count and then for each entry its name, the sizes of
 * its axes, and its elements of 4 or 8 bytes. This class writes it, {@link CheckpointReader} reads it.
 */
final class CheckpointFormat {

    static final String TITLE = "everything-is-a-mapping checkpoint ";
    static final int VERSION = 1;
    static final int SUM_BYTES = 32;

    private CheckpointFormat() {
    }

    static byte[] header() {
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

    /** A stream that counts bytes instead of writing them. */
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

}
