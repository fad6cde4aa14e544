package mapping.training.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Everything that the rest of a training run depends on, at one moment: training restored from it ends with the same bits as
 * training that never stopped. Section 5.2.3. {@code Trainer.save} and {@code Trainer.resume} do all of it; by hand:
 *
 * <pre>{@code
 * Checkpoint.of(model, optimizer).with("epoch", epoch).save(Path.of("run.checkpoint"));
 * Checkpoint saved = Checkpoint.load(Path.of("run.checkpoint"));
 * saved.restore(model, optimizer);
 * }</pre>
 *
 * <p>A file is replaced in one move, so that it is always whole; the one before it is kept beside it, see {@link #previous}. It
 * contains the version of its format and a SHA-256 sum; a file that is truncated, damaged or of something else is refused.
 *
 * @param model     parameters and buffers by name, as {@link Layer#state} returns them
 * @param optimizer the optimizer's memory, as {@link Optimizer#state} returns it
 * @param random    states of random sources by name, as {@link RandomSource#state} returns them
 * @param progress  everything else: counters, the history, what callbacks remember
 */
public record Checkpoint(Map<String, Tensor> model, Map<String, double[]> optimizer, Map<String, long[]> random,
        Map<String, double[]> progress) {

    public Checkpoint {
        model = Collections.unmodifiableMap(new LinkedHashMap<>(Requirement.given("The model", model)));
        optimizer = Collections.unmodifiableMap(new LinkedHashMap<>(Requirement.given("The optimizer", optimizer)));
        random = Collections.unmodifiableMap(new LinkedHashMap<>(Requirement.given("The source of random numbers", random)));
        progress = Collections.unmodifiableMap(new LinkedHashMap<>(Requirement.given("The progress", progress)));
    }

    /** Copies of all numbers of a model and its optimizer. */
    public static Checkpoint of(Layer model, Optimizer optimizer) {
        Requirement.given("The model", model);
        Requirement.given("The optimizer", optimizer);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        model.state().forEach((name, tensor) -> tensors.put(name, tensor.copy()));
        return new Checkpoint(tensors, optimizer.state(), Map.of(), Map.of());
    }

    /** The same with some more numbers, such as the epoch. */
    public Checkpoint with(String name, double... numbers) {
        Requirement.given("The numbers", numbers);
        Map<String, double[]> more = new LinkedHashMap<>(Requirement.given("The progress", progress));
        more.put(name, numbers.clone());
        return new Checkpoint(model, optimizer, random, more);
    }

    /** The same with the state of a random source. */
    public Checkpoint with(String name, RandomSource source) {
        Requirement.given("The source", source);
        Map<String, long[]> more = new LinkedHashMap<>(Requirement.given("The source of random numbers", random));
        more.put(name, source.state());
        return new Checkpoint(model, optimizer, more, progress);
    }

    /**
     * Puts model and optimizer where they stood.
     *
     * @throws IllegalArgumentException if they are not built like those that were saved; then nothing has changed
     */
    public void restore(Layer ofModel, Optimizer ofOptimizer) {
        Checkpoint before = of(ofModel, ofOptimizer);
        ofModel.load(model);
        try {
            ofOptimizer.restore(optimizer);
        } catch (IllegalArgumentException e) {
            ofModel.load(before.model);
            ofOptimizer.restore(before.optimizer);
            throw e;
        }
    }

    /** Puts a random source where it stood. */
    public void restore(String name, RandomSource source) {
        Requirement.given("The source", source);
        long[] state = random.get(name);
        if (state == null) {
            throw new IllegalArgumentException("The random source of the checkpoint must be one of " + random.keySet()
                + ", got \"" + name + "\".");
        }
        source.restore(state);
    }

    /** The numbers saved under a name by {@link #with(String, double...)}. */
    public double[] numbers(String name) {
        double[] numbers = progress.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException("The numbers of the checkpoint must be one of " + progress.keySet() + ", got \""
                + name + "\".");
        }
        return numbers.clone();
    }

    /** Where {@link #save} keeps the checkpoint that it replaces: {@code run.checkpoint.previous}. */
    public static Path previous(Path file) {
        Requirement.given("The file", file);
        return file.resolveSibling(file.getFileName() + ".previous");
    }

    /**
     * Writes the file, whole or not at all. What it replaces is kept as {@link #previous}, unless it is damaged.
     *
     * @throws UncheckedIOException if it cannot be written, for instance to a full disk; the old file is untouched
     */
    public void save(Path file) {
        Requirement.given("The file to save to", file);
        save(file, out -> CheckpointFormat.write(this, out));
    }

    static void save(Path file, WholeFile.Content content) {
        try {
            if (Files.exists(file) && isWhole(file)) {
                WholeFile.keep(file, previous(file));
            }
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not save the checkpoint " + file + ": " + reason(e) + ". "
                + (Files.exists(file) ? "The one that was there is untouched; free" : "Free")
                + " some space or choose another folder.", e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "the folder may not be written to"
            : e instanceof FileAlreadyExistsException ? "there is a file in the place of its folder"
            : e.getMessage();
    }

    /**
     * Reads a file that {@link #save} wrote.
     *
     * @throws UnusableCheckpoint if it is missing, truncated, damaged, of another version, or something else altogether
     */
    public static Checkpoint load(Path file) {
        try {
            return CheckpointReader.read(file, WholeFile.read(file), mend(file));
        } catch (NoSuchFileException e) {
            throw UnusableCheckpoint.in(file, "is missing", mend(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the checkpoint " + file + ": " + e.getMessage(), e);
        }
    }

    private static String mend(Path file) {
        Path previous = previous(file);
        return Files.exists(previous) && isWhole(previous) ? "The one saved before it is whole: " + previous + "."
            : "Begin the training anew, or from another checkpoint.";
    }

    private static boolean isWhole(Path file) {
        try {
            CheckpointReader.read(file, WholeFile.read(file), "");
            return true;
        } catch (IOException | UnusableCheckpoint e) {
            return false;
        }
    }
}
