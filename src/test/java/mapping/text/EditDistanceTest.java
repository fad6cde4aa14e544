package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mapping.Pair;
import org.junit.jupiter.api.Test;

/** Distances from NLTK's test/metrics.doctest, word error rates from jiwer's and TorchMetrics' tests. */
class EditDistanceTest {

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static double wordErrorRate(String truth, String heard) {
        return (double) EditDistance.between(words(heard), words(truth)) / words(truth).size();
    }

    @Test
    void letters() {
        assertEquals(3, EditDistance.between(Arrays.asList("rain".split("")), Arrays.asList("shine".split(""))));
        assertEquals(2, new EditDistance<Integer>().apply(new Pair<>(List.of(), List.of(1, 2))));
        assertEquals(0, EditDistance.between(List.of(), List.of()));
    }

    @Test
    void wordErrorRates() {
        assertEquals(0, wordErrorRate("X", "X"));
        assertEquals(3, wordErrorRate("X", "X X Y Y"));
        assertEquals(2 / 3.0, wordErrorRate("X Y X", "X Z"), 1e-15);
        assertEquals(2, wordErrorRate("X", "Y Z"));
        assertEquals(7 / 6.0, wordErrorRate("i am a short ground truth",
            "i am a considerably longer and very much incorrect hypothesis"), 1e-15);
        assertEquals(0.5, wordErrorRate("This is a test", "This test"));
    }
}
