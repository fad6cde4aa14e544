package mapping.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mapping.data.Dataset;
import mapping.data.sets.FashionMnist;
import mapping.metrics.Accuracy;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers on a model's page, read back, and compared with what its weights give. */
class ReportTest {

    @TempDir
    Path home;

    @Test
    void itReadsThePage() throws IOException {
        Files.writeString(home.resolve("README.md"), "---\nparameters: 12\nprocessor-minutes: 4.5\nvalidation: 0.9306\n"
            + "test: 0.9221\n---\n");
        assertEquals(new Report("fashion-teacher", 12, 4.5, 0.9306, 0.9221), Report.of(new FashionTeacher(), home));
        Files.writeString(home.resolve("README.md"), "---\nparameters: many\n---\n");
        String sentence = assertThrows(IllegalArgumentException.class, () -> Report.of(new FashionTeacher(), home)).getMessage();
        assertTrue(sentence.contains("must have a line \"parameters: NUMBER\""), sentence);
        String missing = assertThrows(IllegalStateException.class, () -> Report.of(new FashionTeacher(), home.resolve("none")))
            .getMessage();
        assertTrue(missing.contains("must be trained before its report is read"), missing);
    }

    @Test
    void theShippedPagesSayWhatTheWeightsGive() {
        Dataset test = FashionMnist.test().images();
        for (String name : new String[] {"fashion-linear", "fashion-mlp"}) {
            Report report = Report.of(name);
            assertEquals(report.test(), new Accuracy().of(Trained.load(name), test.batches(500)), 5e-5);
            assertEquals(report.parameters(), Trained.load(name).parameters().stream().mapToInt(Tensor::numel).sum());
        }
        assertArrayEquals(new double[] {Report.of("fashion-mlp").test(), Report.of("fashion-mlp-2").test()},
            Report.tests("MLP", "fashion-mlp", "fashion-mlp-2").values());
    }
}
