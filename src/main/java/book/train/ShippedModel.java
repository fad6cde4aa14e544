package book.train;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.data.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mapping.data.files.Checksums;
import mapping.data.files.DamagedData;
import mapping.files.Sha256;
import mapping.tensor.Tensor;
import mapping.trained.Recipe;
import mapping.trained.Trained;
import mapping.training.checkpoint.UnusableCheckpoint;

/**
 * A trained model as the book ships it, in a folder of {@code datasets/trained}: the weights, their checksum, and a README that
 * says how they came about and how good they are.
 */
public record ShippedModel(Recipe recipe, Path folder) {

    /** The model of a recipe in its place. */
    public static ShippedModel of(Recipe recipe) {
        return new ShippedModel(recipe, Trained.folder(recipe.name()));
    }

    /** Returns whether there are weights. */
    public boolean isThere() {
        return Files.isRegularFile(weights());
    }

    private Path weights() {
        return folder.resolve(Trained.WEIGHTS);
    }

    /** Returns the size of the weights' file in bytes. */
    public long size() {
        return weights().toFile().length();
    }

    /** Returns a value of the README's front matter, such as "minutes"; empty if there is none. */
    public String field(String name) {
        return new DataSet(folder).field(name);
    }

    /** Writes all files, each whole or not at all. The test part is evaluated here. */
    public void write(FinishedTraining training, byte[] weights) {
        String digest = Sha256.of(weights);
        String page = new ModelPage(training, digest, FirstSteps.digest(recipe)).text();
        AtomicFile.write(weights(), weights);
        AtomicFile.write(folder.resolve(Checksums.LIST), digest + "  " + Trained.WEIGHTS + "\n");
        AtomicFile.write(folder.resolve("README.md"), page);
    }

    /** Throws a {@link Problem} unless the weights are there and as their checksum says. */
    public void requireWhole() {
        if (!isThere()) {
            throw Problem.wrong("There are no weights of " + recipe.name() + " to compare with: " + Home.show(weights())
                + " is missing.", "Train it with ./book train " + recipe.name() + ".");
        }
        List<String> damage = new DataSet(folder).damage();
        if (!damage.isEmpty()) {
            throw Problem.wrong(damage.get(0), "Then run the command again.");
        }
    }

    /** Returns a sentence that says how weights that were just computed differ from the shipped ones; empty if no bit does. */
    public Optional<String> difference(Map<String, Tensor> computed) {
        Map<String, Tensor> shipped = shipped();
        String first = null;
        int differing = 0;
        int all = 0;
        for (String name : computed.keySet()) {
            float[] ours = computed.get(name).data();
            float[] theirs = shipped.get(name).data();
            for (int i = 0; i < ours.length; i++, all++) {
                if (Float.floatToRawIntBits(ours[i]) != Float.floatToRawIntBits(theirs[i])) {
                    differing++;
                    first = first == null
                            ? name + "[" + i + "]: " + ours[i] + " was computed, " + theirs[i] + " is shipped" : first;
                }
            }
        }
        return differing == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
            "Of the %,d numbers of %s %,d differ from those in %s, first %s.", all, recipe.name(), differing,
            Home.show(weights()), first));
    }

    private Map<String, Tensor> shipped() {
        try {
            return Trained.load(recipe, folder).state();
        } catch (DamagedData | UnusableCheckpoint e) {
            throw new Problem(Problem.Kind.WRONG, e.getMessage(), "Or train it anew with ./book train " + recipe.name() + ".", e);
        }
    }
}
