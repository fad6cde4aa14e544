import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchByWordsTest {

    private static final List<List<String>> TEXTS = List.of(List.of("red", "apple"), List.of("red", "car"),
        List.of("red", "red", "wine"));
    private static final double RARE = 1 + Math.log(2);                 // in one text of three

    @Test
    @DisplayName("the factor of a word")
    void factor() {
        Check.close("idf of red, in all three texts", 1, SearchByWords.idf(TEXTS, "red"), 1e-9);
        Check.close("idf of apple, in one text", RARE, SearchByWords.idf(TEXTS, "apple"), 1e-9);
        Check.close("idf of plum, in none", 1 + Math.log(4), SearchByWords.idf(TEXTS, "plum"), 1e-9);
    }

    @Test
    @DisplayName("the factor of a word in two texts of three")
    void fraction() {
        List<List<String>> fruit = List.of(List.of("green", "pear"), List.of("green", "apple"), List.of("plum"));
        Check.close("idf of green", 1 + Math.log(4) - Math.log(3), SearchByWords.idf(fruit, "green"), 1e-9);
    }

    @Test
    @DisplayName("the example")
    void example() {
        double both = RARE * RARE + 1;
        Check.close("cosines with red apple", new double[] {1, 1 / both, 2 / Math.sqrt(both * (RARE * RARE + 4))},
            SearchByWords.similarities(TEXTS, List.of("red", "apple")), 1e-9);
    }

    @Test
    @DisplayName("a word that stands twice in the query")
    void twice() {
        double[] expected = {(2 * RARE * RARE + 1) / Math.sqrt((4 * RARE * RARE + 1) * (RARE * RARE + 1)),
            1 / Math.sqrt((4 * RARE * RARE + 1) * (RARE * RARE + 1)), 2 / Math.sqrt((4 * RARE * RARE + 1) * (RARE * RARE + 4))};
        Check.close("cosines with apple red apple", expected, SearchByWords.similarities(TEXTS,
            List.of("apple", "red", "apple")), 1e-9);
    }

    @Test
    @DisplayName("words that no text has, and nothing in common")
    void unknown() {
        Check.close("cosines with plum car", new double[] {0, RARE / Math.sqrt(RARE * RARE + 1), 0},
            SearchByWords.similarities(TEXTS, List.of("plum", "car")), 1e-9);
        Check.close("cosines with plum", new double[3], SearchByWords.similarities(TEXTS, List.of("plum")), 1e-9);
    }
}
