package book.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.data.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mapping.files.Sha256;
import mapping.metrics.Accuracy;
import mapping.tensor.Tensor;
import mapping.trained.Trained;
import mapping.training.checkpoint.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a trained model, and what is found when it is not as it should be. */
class ShippedModelTest {

    private static FinishedTraining finished;
    private static byte[] weights;

    @TempDir
    Path home;

    @BeforeAll
    static void train(@TempDir Path elsewhere) {
        finished = new Training(DigitsRecipe.TOY, elsewhere, Duration.ofDays(1)).run(new TrainingListener() { });
        weights = finished.weights(elsewhere);
    }

    private ShippedModel shipped() {
        ShippedModel shipped = new ShippedModel(DigitsRecipe.TOY, home.resolve("datasets/trained/toy"));
        assertFalse(shipped.isThere());
        shipped.write(finished, weights);
        return shipped;
    }

    @Test
    void thePageSaysWhatWasMeasuredAndTheFilesAreADataSet() throws IOException {
        ShippedModel shipped = shipped();
        String digest = Sha256.of(Files.readAllBytes(shipped.folder().resolve(Trained.WEIGHTS)));
        assertEquals(digest, shipped.field("sha256"));
        assertEquals(digest + "  weights.checkpoint\n", Files.readString(shipped.folder().resolve("checksums.sha256")));
        assertEquals(FirstSteps.digest(DigitsRecipe.TOY), shipped.field("first-steps"));
        assertEquals(64 * 16 + 16 + 2 * 16 + 16 * 10 + 10, Integer.parseInt(shipped.field("parameters")));
        assertEquals(String.format(Locale.ROOT, "%.4f", new Accuracy().of(Trained.load(DigitsRecipe.TOY, shipped.folder()),
            DigitsRecipe.TOY.data().test())), shipped.field("test"));
        String page = Files.readString(shipped.folder().resolve("README.md"));
        for (String part : List.of("./book train toy", "sections 2.1, 2.2", "| seed | 1 |", "Adam[learningRate=0.005",
                "Dense(64→16)", "280 steps", "](../../digits/README.md) (", digest)) {
            assertTrue(page.contains(part), part + " in " + page);
        }
        DataSet data = new DataSet(shipped.folder());
        assertEquals("trained/toy", data.name());
        assertTrue(data.isModel());
        assertEquals(List.of(), data.damage());
        shipped.requireWhole();
        assertEquals(weights.length, shipped.size());
    }

    @Test
    void oneChangedBitIsFound() {
        ShippedModel shipped = shipped();
        Map<String, Tensor> computed = new LinkedHashMap<>();
        finished.state().forEach((name, tensor) -> computed.put(name, tensor.copy()));
        assertEquals(Optional.empty(), shipped.difference(computed));
        computed.get("4.bias").update(data -> data[3] = Math.nextUp(data[3]));
        String sentence = shipped.difference(computed).orElseThrow();
        assertTrue(sentence.startsWith("Of the 1,277 numbers of toy 1 differ from those in "), sentence);
        assertTrue(sentence.contains(", first 4.bias[3]: "), sentence);
    }

    @Test
    void filesThatAreMissingDamagedOrOfAnotherModelAreOneSentence() throws IOException {
        ShippedModel shipped = shipped();
        Path file = shipped.folder().resolve(Trained.WEIGHTS);
        byte[] flipped = weights.clone();
        flipped[weights.length / 2] ^= 1;
        Files.write(file, flipped);
        assertTrue(problem(shipped::requireWhole).getMessage().contains("is damaged"));
        assertTrue(problem(() -> shipped.difference(finished.state())).getMessage().contains("is damaged"));
        Files.delete(file);
        new Checkpoint(Map.of("weight", Tensor.vector(1)), Map.of(), Map.of(), Map.of()).save(file);
        Files.writeString(shipped.folder().resolve("checksums.sha256"), Sha256.of(Files.readAllBytes(file))
            + "  weights.checkpoint\n");
        assertTrue(problem(() -> shipped.difference(finished.state())).getMessage().contains("is of another model"));
        Files.delete(file);
        assertTrue(problem(shipped::requireWhole).getMessage().startsWith("There are no weights of toy to compare with: "));
    }

    private static Problem problem(Runnable work) {
        Problem problem = assertThrows(Problem.class, work::run);
        assertEquals(Problem.Kind.WRONG, problem.kind());
        return problem;
    }
}
