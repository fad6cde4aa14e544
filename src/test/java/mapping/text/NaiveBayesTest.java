package mapping.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Example 13.1 of Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008): is a text about China? */
class NaiveBayesTest {

    private static final NaiveBayes CHINA = NaiveBayes.fit(List.of(words("Chinese Beijing Chinese"),
        words("Chinese Chinese Shanghai"), words("Chinese Macao"), words("Tokyo Japan Chinese")), new int[] {1, 1, 1, 0}, 2);

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    @Test
    void theWorkedExample() {
        assertEquals(0.75, CHINA.priors()[1], 1e-15);
        assertEquals(3.0 / 7, Math.exp(CHINA.logProbability("Chinese", 1)), 1e-12);
        assertEquals(1.0 / 14, Math.exp(CHINA.logProbability("Tokyo", 1)), 1e-12);
        assertEquals(2.0 / 9, Math.exp(CHINA.logProbability("Japan", 0)), 1e-12);
        List<String> fifth = words("Chinese Chinese Chinese Tokyo Japan");
        double[] scores = CHINA.scores(fifth);
        assertEquals(0.75 * Math.pow(3.0 / 7, 3) / 14 / 14, Math.exp(scores[1]), 1e-15);        // ≈ 0.0003
        assertEquals(0.25 * Math.pow(2.0 / 9, 5), Math.exp(scores[0]), 1e-15);                  // ≈ 0.0001
        assertEquals(1, CHINA.apply(fifth));
    }

    @Test
    void anUnknownWordSaysNothing() {
        assertEquals(0, CHINA.logProbability("Paris", 0));
        assertEquals(1, CHINA.apply(words("Paris")), "the prior decides");
        assertThrows(IllegalArgumentException.class, () -> NaiveBayes.fit(List.of(words("a")), new int[] {2}, 2));
    }
}
