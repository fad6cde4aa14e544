package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentences, the vocabulary and the numbers are those of NLTK's nltk/test/unit/lm/test_models.py. */
class BigramsTest {

    private static final List<List<String>> SENTENCES =
        List.of(List.of("a", "b", "c", "d"), List.of("e", "g", "a", "d", "b", "e"));
    private static final List<String> VOCABULARY = List.of("a", "b", "c", "d", "z");

    private static double entropy(Bigrams model, String[][] pairs) {
        double bits = 0;
        for (String[] pair : pairs) {
            bits -= Math.log(model.probability(pair[1], pair[0])) / Math.log(2) / pairs.length;
        }
        return bits;
    }

    @Test
    void maximumLikelihood() {
        Bigrams model = Bigrams.fit(SENTENCES, VOCABULARY, 0);
        assertEquals(1, model.probability("d", "c"));
        assertEquals(0, model.probability("z", "c"));
        String[][] pairs = {{"<s>", "a"}, {"a", "b"}, {"b", "x"}, {"x", "a"}, {"a", "d"}, {"d", "</s>"}};
        assertEquals(1.0975, entropy(model, pairs), 5e-5);
    }

    @Test
    void lidstoneAndLaplace() {
        String[][] pairs = {{"<s>", "a"}, {"a", "c"}, {"c", "x"}, {"x", "d"}, {"d", "c"}, {"c", "</s>"}};
        Bigrams lidstone = Bigrams.fit(SENTENCES, VOCABULARY, 0.1);
        assertEquals(1.1 / 1.8, lidstone.probability("d", "c"), 1e-12);
        assertEquals(4.0917, entropy(lidstone, pairs), 5e-5);
        assertEquals(3.1275, entropy(Bigrams.fit(SENTENCES, VOCABULARY, 1), pairs), 5e-5);
        double sum = lidstone.vocabulary().stream().mapToDouble(word -> lidstone.probability(word, "a")).sum();
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void theMostFrequentFollower() {
        Bigrams model = Bigrams.fit(List.of(List.of("the", "cat"), List.of("the", "dog"), List.of("the", "dog")),
            List.of("the", "cat", "dog"), 0);
        assertEquals("the", model.apply(Bigrams.START));
        assertEquals("dog", model.apply("the"));
        assertEquals(Bigrams.END, model.apply("dog"));
        assertEquals(Bigrams.END, model.apply("mouse"), "never seen");
    }
}
