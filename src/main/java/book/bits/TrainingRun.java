package book.bits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import mapping.files.Sha256;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A short training run with a name. Its digest is the SHA-256 sum of the model's state afterwards: for every parameter and buffer
 * the name, then the bits of its elements. A single different bit anywhere in the run changes it.
 *
 * @param name  model and rule
 * @param train trains a fresh model and returns it
 */
public record TrainingRun(String name, Supplier<Layer> train) {

    /** Trains, and returns the line {@code NAME SUM}. */
    public String line() {
        return String.format("%-24s %s", name, digest(train.get().state()));
    }

    /** Returns the SHA-256 sum of a state, in hexadecimal digits. */
    public static String digest(Map<String, Tensor> state) {
        MessageDigest digest = Sha256.digest();
        state.forEach((key, tensor) -> {
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.numel());
            bytes.asFloatBuffer().put(tensor.data());
            digest.update(bytes.array());
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
