import book.exercise.Check;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Vocabulary and cut of "unwanted" and "running" are those of the tests in BERT's own repository (Devlin et al., 2019). */
class LongestPieceFirstTest {

    private static final Set<String> PIECES = Set.of("[UNK]", "want", "##want", "##ed", "wa", "un", "runn", "##ing", ",");

    private static void places(String text, Set<String> pieces, String expected) {
        Check.equal("the places in \"" + text + "\"", expected, Arrays.deepToString(LongestPieceFirst.offsets(text, pieces)));
    }

    private static void labels(String text, int[] ofWords, String expected) {
        Check.equal("the labels of \"" + text + "\"", expected,
            Arrays.toString(LongestPieceFirst.labels(text, ofWords, PIECES)));
    }

    @Test
    @DisplayName("unwanted is un ##want ##ed")
    void inside() {
        places("unwanted", PIECES, "[[0, 2], [2, 6], [6, 8]]");
    }

    @Test
    @DisplayName("the longest piece is taken: want, not wa")
    void longest() {
        places("want", PIECES, "[[0, 4]]");
        places("abcd", Set.of("a", "ab", "abc", "##d", "##cd", "##bcd"), "[[0, 3], [3, 4]]");
    }

    @Test
    @DisplayName("places are counted in the text, not in the word")
    void text() {
        places("unwanted want", PIECES, "[[0, 2], [2, 6], [6, 8], [9, 13]]");
        places("unwanted , running", PIECES, "[[0, 2], [2, 6], [6, 8], [9, 10], [11, 15], [15, 18]]");
    }

    @Test
    @DisplayName("more than one space")
    void spaces() {
        places("  un   want ", PIECES, "[[2, 4], [7, 11]]");
        places("", PIECES, "[]");
    }

    @Test
    @DisplayName("a piece without ## does not stand inside of a word")
    void marked() {
        places("want unwa", PIECES, "[[0, 4], [5, 9]]");
    }

    @Test
    @DisplayName("a rest that cannot be cut makes the whole word one token")
    void unknown() {
        places("un unwantedX un", PIECES, "[[0, 2], [3, 12], [13, 15]]");
    }

    @Test
    @DisplayName("the first token of a word has its label")
    void labels() {
        labels("unwanted want", new int[] {7, 5}, "[-100, 7, -100, -100, 5, -100]");
    }

    @Test
    @DisplayName("an unknown word has one token, and so its label")
    void labelOfUnknown() {
        labels("unwantedX want", new int[] {3, 0}, "[-100, 3, 0, -100]");
    }
}
