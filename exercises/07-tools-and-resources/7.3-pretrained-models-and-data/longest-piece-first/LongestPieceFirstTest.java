import book.exercise.Check;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LongestPieceFirstTest {

    private static final Set<String> PIECES = Set.of("[UNK]", "want", "##want", "##ed", "wa", "un", "runn", "##ing", ",");

    @Test
    @DisplayName("unwanted is un ##want ##ed")
    void inside() {
        Check.equal("the pieces of unwanted", List.of("un", "##want", "##ed"), LongestPieceFirst.cut("unwanted", PIECES));
    }

    @Test
    @DisplayName("the longest piece is taken: want, not wa")
    void longest() {
        Check.equal("the pieces of want", List.of("want"), LongestPieceFirst.cut("want", PIECES));
        Check.equal("the pieces of abcd", List.of("abc", "##d"),
            LongestPieceFirst.cut("abcd", Set.of("a", "ab", "abc", "##d", "##cd", "##bcd")));
    }

    @Test
    @DisplayName("a piece without ## does not stand inside of a word")
    void marked() {
        Check.equal("the pieces of unwa", List.of("[UNK]"), LongestPieceFirst.cut("unwa", PIECES));
    }

    @Test
    @DisplayName("a rest that cannot be cut makes the whole word unknown")
    void unknown() {
        Check.equal("the pieces of unwantedX", List.of("[UNK]"), LongestPieceFirst.cut("unwantedX", PIECES));
        Check.equal("the pieces of Xun", List.of("[UNK]"), LongestPieceFirst.cut("Xun", PIECES));
    }

    @Test
    @DisplayName("a sentence stands between [CLS] and [SEP]")
    void sentence() {
        Check.equal("the sentence", List.of("[CLS]", "un", "##want", "##ed", ",", "runn", "##ing", "[SEP]"),
            LongestPieceFirst.sentence(List.of("unwanted", ",", "running"), PIECES));
    }
}
