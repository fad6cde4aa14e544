package mapping.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Space;
import mapping.data.files.Checksums;
import mapping.data.files.Datasets;
import mapping.files.Sha256;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The list of recipes and the folders of trained models are the same, and each recipe is what a recipe must be. */
class RecipesTest {

    /** All shipped data and weights together may take 90 MB; weights should take little of it. */
    private static final long MOST_BYTES = 2_000_000;

    @Test
    void eachRecipeHasItsFolderAndEachFolderItsRecipe() throws IOException {
        List<String> names = Recipes.all().stream().map(Recipe::name).sorted().toList();
        try (Stream<Path> folders = Files.list(Trained.folder())) {
            assertEquals(names, folders.map(folder -> folder.getFileName().toString()).sorted().toList());
        }
        assertEquals(names.size(), names.stream().distinct().count());
    }

    @Test
    void theDigestOfThePageIsThatOfTheFile() throws IOException {
        for (Recipe recipe : Recipes.all()) {
            Path folder = Trained.folder(recipe.name());
            byte[] weights = Files.readAllBytes(folder.resolve(Trained.WEIGHTS));
            String page = Files.readString(folder.resolve("README.md"));
            assertTrue(page.contains("\nsha256: " + Sha256.of(weights) + "\n"), recipe.name());
            assertEquals(Checksums.of(folder).sums().get(Trained.WEIGHTS), Sha256.of(weights));
            assertTrue(weights.length <= MOST_BYTES, recipe.name() + " takes " + weights.length + " bytes");
        }
    }

    @Test
    void aRecipeNamesItselfItsDataAndItsSections() {
        for (Recipe recipe : Recipes.all()) {
            assertTrue(recipe.name().matches("[a-z][a-z0-9-]*"), recipe.name());
            assertEquals(recipe, Recipes.named(recipe.name()));
            assertTrue(recipe.title().matches("an? [^.:]+"), recipe.title());
            assertTrue(recipe.sections().stream().allMatch(number -> number.matches("[1-9]\\.[1-9](\\.[1-9])?")));
            recipe.dataSets().forEach(name -> assertTrue(Files.isDirectory(Datasets.root().resolve(name)), name));
            assertTrue(recipe.epochs() > 0 && !recipe.metricName().isBlank());
        }
    }

    /** A model that is built again has the same bits, and what it promises for one example is what it gives. */
    @Test
    void theArchitectureFollowsFromTheSeedAlone() {
        for (Recipe recipe : Recipes.all()) {
            Layer one = recipe.model();
            Layer other = recipe.model();
            one.state().forEach((name, tensor) -> {
                assertNotSame(tensor, other.state().get(name));
                assertArrayEquals(tensor.data(), other.state().get(name).data(), name);
            });
            int[] two = new int[recipe.example().length + 1];
            two[0] = 2;
            System.arraycopy(recipe.example(), 0, two, 1, recipe.example().length);
            int[] shape = NoGrad.of(() -> one.eval().apply(Tensors.ones(two))).shape();
            assertEquals(2, shape[0]);
            assertEquals(Space.reals(Arrays.copyOfRange(shape, 1, shape.length)), one.codomain(Space.reals(recipe.example())));
        }
    }

    @Test
    void anUnknownNameIsOneSentence() {
        assertEquals("The name of a trained model must be one of " + String.join(", ",
            Recipes.all().stream().map(Recipe::name).toList()) + ", got \"teacher\".",
            assertThrows(IllegalArgumentException.class, () -> Recipes.named("teacher")).getMessage());
    }
}
