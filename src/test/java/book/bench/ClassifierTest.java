package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mapping.data.sets.FashionMnist;
import org.junit.jupiter.api.Test;

/** The runs of {@code ./book accuracy}, in small; the command itself takes minutes and is run by hand. */
class ClassifierTest {

    @Test
    void theModelsHaveTheSizesThatAreAskedFor() {
        assertEquals(784 * 256 + 256 + 256 * 128 + 128 + 128 * 10 + 10, Classifier.ALL.get("mlp").parameters());
        assertTrue(Classifier.ALL.get("cnn").parameters() < 100_000);
    }

    @Test
    void aRunReportsTheAccuracyOnTheTestSet() {
        FashionMnist test = FashionMnist.test().first(600);
        for (Classifier classifier : Classifier.ALL.values()) {
            List<Double> seen = new ArrayList<>();
            double accuracy = classifier.train(1, 2, test.first(320), test, epoch -> seen.add(epoch.value("accuracy")));
            assertEquals(2, seen.size());
            assertEquals(seen.get(1), accuracy);
            assertTrue(accuracy > 0.3, classifier.name() + " " + accuracy);
        }
    }
}
