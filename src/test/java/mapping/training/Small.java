package mapping.training;

import static mapping.activations.Activations.relu;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.data.sets.Digits;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.dropout.Dropout;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/** A small training run that the tests of this package share: 300 digits, two dense layers with dropout between them. */
final class Small {

    static final Dataset DIGITS = Digits.load().dataset().first(300);

    private Small() {
    }

    static Layer model() {
        RandomSource random = RandomSource.of(1);
        return Dense.of(64, 16, random).then(relu()).then(Dropout.of(0.2, random.fork("dropout"))).then(Dense.of(16, 10, random));
    }

    static Trainer trainer(Layer model) {
        return new Trainer(model, Losses.crossEntropy(), Optimizer.of(Adam.of(5e-3), model));
    }

    /** Seven batches in each epoch, the last one smaller. */
    static Batches batches() {
        return DIGITS.shuffled(3).batches(48);
    }

    /** SHA-256 of every bit that a run has changed. */
    static String digest(Trainer trainer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Tensor tensor : trainer.model().state().values()) {
                ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.numel());
                bytes.asFloatBuffer().put(tensor.data());
                digest.update(bytes.array());
            }
            trainer.optimizer().state().values().forEach(values -> update(digest, values));
            trainer.history().state().values().forEach(values -> update(digest, values));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes.array());
    }
}
