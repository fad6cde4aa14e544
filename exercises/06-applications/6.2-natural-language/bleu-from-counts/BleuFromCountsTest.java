import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BleuFromCountsTest {

    private static final List<String> CAT = List.of("the cat is on the mat".split(" "));

    @Test
    @DisplayName("Papineni's seven times \"the\": two of seven words match")
    void clipped() {
        Check.equal("matches of single words", 2, BleuFromCounts.matches(List.of("the the the the the the the".split(" ")),
            CAT, 1));
    }

    @Test
    @DisplayName("one pair of words of \"the the the cat\" matches")
    void pairs() {
        Check.equal("matches of pairs", 1, BleuFromCounts.matches(List.of("the the the cat".split(" ")), CAT, 2));
    }

    @Test
    @DisplayName("12 words where 28 were wanted: NLTK's penalty")
    void tooShort() {
        Check.close("the penalty", 0.2635971381157267, BleuFromCounts.brevityPenalty(12, 28), 1e-12);
    }

    @Test
    @DisplayName("nothing is added for a text that is too long")
    void tooLong() {
        Check.close("the penalty", 1, BleuFromCounts.brevityPenalty(12, 11), 1e-12);
    }

    @Test
    @DisplayName("two orders, the example: the square root of 3/4 · 1/3, times the penalty")
    void twoOrders() {
        Check.close("BLEU", Math.exp(-0.5) / 2, BleuFromCounts.bleu(new int[] {3, 1}, new int[] {4, 3}, 4, 6), 1e-9);
    }

    @Test
    @DisplayName("the counts of sacreBLEU's test")
    void sacreBleu() {
        Check.close("BLEU", 0.8375922397, BleuFromCounts.bleu(new int[] {9, 7, 5, 3}, new int[] {10, 8, 6, 4}, 11, 11), 1e-9);
    }

    @Test
    @DisplayName("a corpus that is one word too short")
    void corpus() {
        Check.close("BLEU", 0.48530827, BleuFromCounts.bleu(new int[] {14, 7, 5, 3}, new int[] {17, 14, 11, 8}, 17, 18), 1e-8);
    }
}
