package book.train;

import book.bits.TrainingRun;
import mapping.layers.Layer;
import mapping.trained.Recipe;
import mapping.trained.TrainingData;
import mapping.training.Trainer;

/**
 * The first steps of a training, whose weights have a digest of their own. That it is still the same is checked in seconds, on
 * every machine and after every change; that all steps give the shipped weights takes minutes, and {@code --check} shows it.
 */
public final class FirstSteps {

    /** How many steps are taken. */
    public static final int COUNT = 20;

    private FirstSteps() {
    }

    /** Returns the SHA-256 sum of the model's state after them; see {@link TrainingRun#digest}. */
    public static String digest(Recipe recipe) {
        TrainingData data = recipe.data();
        Layer model = recipe.model();
        Trainer trainer = recipe.trainer(model, data);
        trainer.onStep(step -> {
            if (step.number() + 1 == COUNT) {
                trainer.stop();
            }
        });
        trainer.train(data.train(), recipe.epochs());
        return TrainingRun.digest(model.state());
    }
}
