import book.exercise.Check;
import book.exercise.Seed;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mapping.text.classification.BagOfWords;
import mapping.text.classification.SparseVector;
import mapping.text.classification.TfIdf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FairRowsHiddenTest {

    private static List<List<String>> texts(Random random, int count, int words) {
        return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, random.nextInt(7))
            .mapToObj(k -> "w" + random.nextInt(words)).toList()).toList();
    }

    @Test
    @DisplayName("texts drawn at random")
    void drawn() {
        Random random = Seed.random();
        List<List<String>> train = texts(random, 10, 6);
        List<List<String>> test = texts(random, 8, 14);
        BagOfWords bag = BagOfWords.fit(train, 1);
        List<SparseVector> counts = train.stream().map(bag::apply).toList();
        TfIdf weights = TfIdf.fit(counts);
        double[][][] rows = FairRows.of(train, test);
        for (int i = 0; i < 10; i++) {
            Check.close("training row " + i, weights.apply(counts.get(i)).dense(), rows[0][i], 1e-9);
        }
        for (int i = 0; i < 8; i++) {
            Check.close("test row " + i, bag.then(weights).apply(test.get(i)).dense(), rows[1][i], 1e-9);
        }
    }
}
