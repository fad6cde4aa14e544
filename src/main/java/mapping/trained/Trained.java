package mapping.trained;

import java.nio.file.Files;
import java.nio.file.Path;
import mapping.Requirement;
import mapping.data.files.Checksums;
import mapping.data.files.DamagedData;
import mapping.data.files.Datasets;
import mapping.layers.Layer;
import mapping.training.checkpoint.Checkpoint;
import mapping.training.checkpoint.UnusableCheckpoint;

/**
 * Models whose weights the book ships, since training them takes longer than a page may: the mapping name ↦ trained layer.
 *
 * <pre>{@code
 * Layer teacher = Trained.load("fashion-teacher");
 * Tensor logits = teacher.apply(FashionMnist.test().images().first(100).x());
 * }</pre>
 *
 * <p>{@code ./book train} lists them, {@code ./book train NAME --check} computes one anew and compares every bit. The files
 * are checkpoints that hold a model alone; their README says how it was trained, how good it is and under which licence it may be
 * used.
 */
public final class Trained {

    /** The name of the file of weights in a model's folder. */
    public static final String WEIGHTS = "weights.checkpoint";

    /** The folder of all of them in {@code datasets}. */
    private static final String FOLDER = "trained";

    private Trained() {
    }

    /**
     * The trained model of the {@link Recipe} of this name, in evaluation mode. Reading takes milliseconds.
     *
     * @throws IllegalArgumentException if there is no recipe of this name
     * @throws IllegalStateException    if the model has not been trained yet
     * @throws DamagedData              if the file of weights is missing or has a different checksum
     * @throws UnusableCheckpoint       if it holds something else
     */
    public static Layer load(String name) {
        return load(Recipes.named(name), folder(name));
    }

    /** The same of any recipe and any folder. */
    public static Layer load(Recipe recipe, Path folder) {
        Requirement.given("The recipe", recipe);
        if (Files.notExists(Requirement.given("The folder", folder))) {
            throw new IllegalStateException("The model " + recipe.name() + " must be trained before it is loaded, and there is "
                + "no folder " + folder + ". The command \"./book train " + recipe.name() + "\" makes it.");
        }
        Path file = folder.resolve(WEIGHTS);
        Checksums.of(folder).verify(file);
        Layer model = recipe.model();
        try {
            model.load(Checkpoint.load(file).model());
        } catch (IllegalArgumentException e) {
            throw UnusableCheckpoint.in(file, "is of another model than the recipe " + recipe.name(), e.getMessage(), e);
        }
        return model.eval();
    }

    /** Where the files of the model of this name are, or will be when it is trained. */
    public static Path folder(String name) {
        return folder().resolve(Requirement.given("The name of a model", name));
    }

    /** The folder that holds one for each model. */
    public static Path folder() {
        return Datasets.root().resolve(FOLDER);
    }
}
