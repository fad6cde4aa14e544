package mapping.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import mapping.data.Dataset;
import mapping.data.files.DamagedData;
import mapping.data.sets.FashionMnist;
import mapping.files.Sha256;
import mapping.layers.Layer;
import mapping.metrics.Accuracy;
import mapping.tensor.Tensor;
import mapping.training.checkpoint.Checkpoint;
import mapping.training.checkpoint.UnusableCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Loading what the book ships, and what is said when that is not possible. */
class TrainedTest {

    private static final Recipe TEACHER = new FashionTeacher();

    @TempDir
    Path home;

    /**
     * The accuracy on the test part is the one that the page names, and no less than what others publish for two convolutions of
     * under 100,000 parameters (.91 to .925; see the data set's page of benchmarks).
     */
    @Test
    void theTeacherIsAsGoodAsItsPageSays() throws IOException {
        Layer teacher = Trained.load("fashion-teacher");
        Dataset test = FashionMnist.test().images();
        double accuracy = new Accuracy().of(teacher, test.batches(500));
        assertTrue(accuracy >= 0.91, "accuracy " + accuracy);
        String page = Files.readString(Trained.folder("fashion-teacher").resolve("README.md"));
        assertTrue(page.contains(String.format(Locale.ROOT, "%ntest: %.4f%n", accuracy).replace("\r", "")),
                "accuracy " + accuracy);
        assertTrue(teacher.parameters().stream().allMatch(Tensor::needsGradient), "it can be trained further");
    }

    @Test
    void aModelThatIsNotThereOrNotWholeIsOneSentence() throws IOException {
        Path folder = home.resolve("datasets/trained/fashion-teacher");
        assertEquals("The model fashion-teacher must be trained before it is loaded, and there is no folder " + folder
            + ". The command \"./book train fashion-teacher\" makes it.",
            assertThrows(IllegalStateException.class, () -> Trained.load(TEACHER, folder)).getMessage());
        Files.createDirectories(folder);
        assertTrue(assertThrows(DamagedData.class, () -> Trained.load(TEACHER, folder)).getMessage()
            .startsWith("datasets/trained/fashion-teacher/checksums.sha256 is missing."));
        Path shipped = Trained.folder("fashion-teacher");
        Files.copy(shipped.resolve("checksums.sha256"), folder.resolve("checksums.sha256"));
        assertTrue(assertThrows(DamagedData.class, () -> Trained.load(TEACHER, folder)).getMessage()
            .startsWith("datasets/trained/fashion-teacher/weights.checkpoint is missing."));
        byte[] bytes = Files.readAllBytes(shipped.resolve(Trained.WEIGHTS));
        Files.write(folder.resolve(Trained.WEIGHTS), Arrays.copyOf(bytes, bytes.length - 1));
        assertTrue(assertThrows(DamagedData.class, () -> Trained.load(TEACHER, folder)).getMessage()
            .startsWith("datasets/trained/fashion-teacher/weights.checkpoint is damaged: its SHA-256 sum must begin with "));
    }

    @Test
    void aFileOfSomethingElseIsOneSentence() throws IOException {
        Path file = home.resolve(Trained.WEIGHTS);
        new Checkpoint(Map.of("weight", Tensor.vector(1, 2)), Map.of(), Map.of(), Map.of()).save(file);
        sum(file);
        assertTrue(assertThrows(UnusableCheckpoint.class, () -> Trained.load(TEACHER, home)).getMessage()
            .startsWith("The checkpoint " + file + " is of another model than the recipe fashion-teacher. "));
        Files.writeString(file, "PK something else");
        sum(file);
        assertTrue(assertThrows(UnusableCheckpoint.class, () -> Trained.load(TEACHER, home)).getMessage()
            .contains("is not a checkpoint of this book"));
    }

    @Test
    void nothingIsRefusedInASentence() {
        for (Executable call : new Executable[] {() -> Trained.load(null), () -> Trained.load(null, home),
            () -> Trained.load(TEACHER, null), () -> Trained.folder(null), () -> Recipes.named(null),
            () -> TEACHER.trainer(null, null), () -> TEACHER.trainer(TEACHER.model(), null),
            () -> TEACHER.steps(null), () -> new TrainingData(null, null, null)}) {
            String sentence = assertThrows(IllegalArgumentException.class, call).getMessage();
            assertTrue(sentence.contains("must be given"), sentence);
        }
    }

    private void sum(Path file) throws IOException {
        Files.writeString(home.resolve("checksums.sha256"), Sha256.of(Files.readAllBytes(file)) + "  " + Trained.WEIGHTS + "\n");
    }
}
