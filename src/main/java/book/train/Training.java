package book.train;

import book.Problem;
import book.bits.TrainingRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mapping.files.Sha256;
import mapping.layers.Layer;
import mapping.trained.Recipe;
import mapping.trained.TrainingData;
import mapping.training.Callback;
import mapping.training.Epoch;
import mapping.training.Step;
import mapping.training.Trainer;
import mapping.training.checkpoint.Checkpoint;
import mapping.training.checkpoint.UnusableCheckpoint;

/**
 * The training of a recipe in a folder, where its progress is kept: after every epoch, and in between whenever {@code between}
 * has passed. A run that was ended in any way, kill -9 and a full disk included, goes on from there and ends with the same bits
 * as one that was never interrupted, since a {@link Checkpoint} holds all that the rest depends on. A progress file that is
 * damaged or of another recipe is not used; the run then begins anew.
 *
 * @param folder  of the progress; nobody else writes to it
 * @param between the longest time whose work may be lost
 */
public record Training(Recipe recipe, Path folder, Duration between) {

    private static final String PROGRESS = "run.checkpoint";

    /**
     * Trains to the end of the last epoch.
     *
     * @throws Problem if progress cannot be saved; what was saved before is untouched
     */
    public FinishedTraining run(TrainingListener listener) {
        TrainingData data = recipe.data();
        Layer model = recipe.model();
        RunMemory memory = new RunMemory(fingerprint(model, data));
        Trainer trainer = recipe.trainer(model, data).add(memory).add(new Keeper(listener));
        resume(trainer, listener);
        listener.begin(recipe.steps(data), trainer.history().losses().length, memory.seconds());
        try {
            trainer.train(data.train(), recipe.epochs());
        } catch (ArithmeticException e) {
            throw new Problem(Problem.Kind.WRONG, e.getMessage(), "Change the recipe's rate or loss.", e);
        }
        return new FinishedTraining(recipe, trainer, data, memory.seconds(), memory.processorsSeconds());
    }

    /** Everything that two recipes can differ in and that can be told without training. */
    private String fingerprint(Layer model, TrainingData data) {
        return Sha256.of(String.join("\n", recipe.name(), model.toString(), TrainingRun.digest(model.state()),
            recipe.loss().toString(), recipe.rule().toString(), recipe.schedule(recipe.steps(data)).toString(),
            data.train().toString(), String.valueOf(recipe.seed()), String.valueOf(recipe.epochs())));
    }

    /** Returns whether there is progress from which a run would go on. */
    public boolean isInterrupted() {
        return Files.exists(progress());
    }

    private Path progress() {
        return folder.resolve(PROGRESS);
    }

    /** The last progress file and the one before it. */
    private List<Path> kept() {
        return List.of(progress(), Checkpoint.previous(progress()));
    }

    /** From the last progress file, or the one before it, or neither. */
    private void resume(Trainer trainer, TrainingListener listener) {
        for (Path file : kept()) {
            if (Files.exists(file)) {
                try {
                    trainer.resume(file);
                    return;
                } catch (UnusableCheckpoint e) {
                    listener.remark(e.getMessage());
                }
            }
        }
    }

    /** Forgets the progress: the weights are where they belong. */
    public void forget() {
        for (Path file : kept()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Keeps the progress on the disk. */
    private final class Keeper implements Callback {

        private final TrainingListener listener;
        private long last = System.nanoTime();

        Keeper(TrainingListener listener) {
            this.listener = listener;
        }

        @Override
        public void afterStep(Trainer trainer, Step step) {
            listener.step(step);
            if (System.nanoTime() - last >= between.toNanos()) {
                save(trainer, step.number() + 1);
            }
        }

        @Override
        public void afterEpoch(Trainer trainer, Epoch epoch) {
            listener.epoch(epoch);
            save(trainer, trainer.history().losses().length);
        }

        private void save(Trainer trainer, int steps) {
            try {
                listener.whole(() -> trainer.save(progress()));
            } catch (UncheckedIOException e) {
                throw new Problem(Problem.Kind.LIMIT, e.getMessage(), "Then run the command again; it goes on from there.", e);
            }
            last = System.nanoTime();
            listener.saved(steps);
        }
    }
}
