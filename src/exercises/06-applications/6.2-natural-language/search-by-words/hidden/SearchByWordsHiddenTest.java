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

class SearchByWordsHiddenTest {

    private static List<String> text(Random random, int most) {
        return IntStream.range(0, random.nextInt(most)).mapToObj(k -> "w" + random.nextInt(4) * random.nextInt(4)).toList();
    }

    @Test
    @DisplayName("texts drawn at random")
    void drawn() {
        Random random = Seed.random();
        List<List<String>> texts = IntStream.range(0, 12).mapToObj(i -> text(random, 9)).toList();
        List<String> query = IntStream.range(0, 4).mapToObj(k -> "w" + random.nextInt(12)).toList();
        BagOfWords bag = BagOfWords.fit(texts, 1);
        List<SparseVector> counts = texts.stream().map(bag::apply).toList();
        TfIdf weights = TfIdf.fit(counts);
        double[] q = bag.then(weights).apply(query).dense();
        double[] expected = counts.stream().mapToDouble(count -> weights.apply(count).dot(q)).toArray();
        Check.close("cosines", expected, SearchByWords.similarities(texts, query), 1e-9);
        for (int j = 0; j < bag.vocabulary().size(); j++) {
            Check.close("idf", weights.idf()[j], SearchByWords.idf(texts, bag.vocabulary().get(j)), 1e-9);
        }
    }
}
