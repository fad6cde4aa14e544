package book.bits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A short training run under a name. Its digest is the SHA-256 sum of the model's state after it: for every parameter and buffer
 * the name, then the bits of its elements. A single bit that comes out otherwise anywhere in the run changes it.
 *
 * @param name  model and rule
 * @param train trains a fresh model and returns it
 */
public record TrainingRun(String name, Supplier<Layer> train) {

    /** Trains, and gives the line {@code NAME SUM}. */
    public String line() {
        return String.format("%-24s %s", name, digest(train.get().state()));
    }

    static String digest(Map<String, Tensor> state) {
        MessageDigest digest = sha256();
        state.forEach((key, tensor) -> {
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.numel());
            bytes.asFloatBuffer().put(tensor.data());
            digest.update(bytes.array());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java does not know SHA-256, which every Java must.", e);
        }
    }
}
