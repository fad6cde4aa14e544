package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import mapping.trained.Recipe;
import mapping.trained.Recipes;
import mapping.training.Epoch;
import mapping.training.Step;
import org.junit.jupiter.api.Test;

/** The list, what the command line refuses, and the check that continuous integration makes; nothing is trained to the end. */
class TrainCommandTest {

    @Test
    void theListShowsEveryModel() {
        String list = said(0, "train");
        for (Recipe recipe : Recipes.all()) {
            assertTrue(list.contains(recipe.name()) && list.contains(recipe.title()), list);
        }
    }

    @Test
    void aWrongNameGetsASuggestion() {
        String first = said(2, "train", "fashion-techer").lines().findFirst().orElseThrow();
        assertTrue(first.startsWith("There is no trained model fashion-techer; the nearest are fashion-teacher"), first);
        said(2, "train", "fashion-teacher", "more");
        said(2, "train", "--chekc");
    }

    /** What continuous integration checks: the files are whole, and each recipe's first steps give the bits that they gave. */
    @Test
    void theFirstStepsOfEveryRecipeAreAsWhenItWasTrained() {
        assertEquals(Recipes.all().size(), said(0, "train", "--check").lines().count());
    }

    @Test
    void progressSaysWhereItIsAndWhatIsLeft() {
        String said = Said.during(() -> {
            try (TrainProgress progress = new TrainProgress("toy", false)) {
                progress.begin(100, 40, 3);
                for (int step = 40; step < 60; step++) {
                    progress.step(new Step(step, 4, 0.1, 2.5, 8));
                }
                progress.epoch(new Epoch(5, Map.of("accuracy", 0.5)));
                progress.saved(55);
                System.err.println(progress.lastWords());
            }
        });
        String[] lines = said.lines().toArray(String[]::new);
        assertEquals("toy goes on after step 40 of 100.", lines[0]);
        assertEquals("toy: step 50 of 100, epoch 4, loss 2.5000, rate 0.1, 0 s left", lines[1]);
        assertEquals("toy: step 60 of 100, epoch 4, loss 2.5000, rate 0.1, 0 s left", lines[2]);
        assertEquals("toy, epoch 5: accuracy 0.5", lines[3]);
        assertEquals("Interrupted after step 60 of 100; the first 55 are kept, and ./book train toy goes on from there.",
                lines[4]);
    }

    private static String said(int exitCode, String... arguments) {
        Said said = Said.by(arguments);
        assertEquals(exitCode, said.exitCode(), said.text());
        return said.text();
    }
}
