import book.exercise.Check;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BytesThenPairsTest {

    private static final List<int[]> MERGES = List.of(new int[] {195, 169}, new int[] {110, 256}, new int[] {'a', 'b'},
        new int[] {258, 'c'}, new int[] {'b', 'c'});

    @Test
    @DisplayName("bytes are numbers from 0 to 255")
    void bytes() {
        same("the bytes of né", new int[] {110, 195, 169}, BytesThenPairs.bytes("n\u00e9"));
    }

    @Test
    @DisplayName("a Chinese character is three bytes")
    void chinese() {
        same("the bytes of 山", new int[] {229, 177, 177}, BytesThenPairs.bytes("\u5c71"));
    }

    @Test
    @DisplayName("né becomes one token by two merges")
    void merged() {
        same("of né", new int[] {257}, BytesThenPairs.encode("n\u00e9", MERGES));
    }

    @Test
    @DisplayName("merges are applied in their order, not as they come from the left")
    void order() {
        same("of abc", new int[] {259}, BytesThenPairs.encode("abc", MERGES));
        same("of aab, (a, b) before (a, a)", new int[] {'a', 256},
            BytesThenPairs.encode("aab", List.of(new int[] {'a', 'b'}, new int[] {'a', 'a'})));
    }

    @Test
    @DisplayName("a merge is applied everywhere, and does not overlap")
    void everywhere() {
        same("of abab", new int[] {258, 258}, BytesThenPairs.encode("abab", MERGES));
        same("of aaa", new int[] {256, 'a'}, BytesThenPairs.encode("aaa", List.of(new int[] {'a', 'a'})));
    }

    @Test
    @DisplayName("texts come back, also where a character lies in two tokens")
    void back() {
        Check.equal("the text", "n\u00e9abc", BytesThenPairs.decode(new int[] {257, 259}, MERGES));
        Check.equal("the text of single bytes", "\u5c71", BytesThenPairs.decode(new int[] {229, 177, 177}, MERGES));
    }

    /** Compares numbers in their order. */
    private static void same(String name, int[] expected, int[] yours) {
        Check.equal(name, Arrays.toString(expected), Arrays.toString(yours));
    }
}
