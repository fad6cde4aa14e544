package book.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mapping.files.WholeFile;
import mapping.tensor.Tensor;
import mapping.trained.Recipe;
import mapping.trained.Trained;
import mapping.trained.TrainingData;
import mapping.training.Trainer;
import mapping.training.checkpoint.Checkpoint;

/**
 * A recipe's training at its end.
 *
 * @param seconds           that it took, without the time between interruptions
 * @param processorsSeconds the same summed over the processors that were at work
 */
public record FinishedTraining(Recipe recipe, Trainer trainer, TrainingData data, double seconds, double processorsSeconds) {

    /** Returns the loss and the metric on the validation part. */
    Map<String, Double> validation() {
        return trainer.evaluate(data.validation());
    }

    /** Returns the loss and the metric on the test part; asked for once, when nothing is left to choose. */
    Map<String, Double> test() {
        return trainer.evaluate(data.test());
    }

    /** Returns the model's parameters and buffers by name. */
    public Map<String, Tensor> state() {
        return trainer.model().state();
    }

    /** Writes the weights into a folder, and returns the bytes of the file. */
    public byte[] weights(Path folder) {
        Path file = folder.resolve(Trained.WEIGHTS);
        try {
            Files.deleteIfExists(file);   // else the old one would be kept beside it
            new Checkpoint(state(), Map.of(), Map.of(), Map.of()).save(file);
            return WholeFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
