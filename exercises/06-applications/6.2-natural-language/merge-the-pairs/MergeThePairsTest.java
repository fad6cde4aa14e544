import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergeThePairsTest {

    private static List<String> letters(String word) {
        return List.of(word.split(""));
    }

    private static final List<List<String>> WORDS = List.of(letters("low"), letters("lower"), letters("newest"),
        letters("widest"));
    private static final int[] COUNTS = {5, 2, 6, 3};

    @Test
    @DisplayName("a pair becomes one token wherever it stands")
    void everywhere() {
        Check.equal("b an an a", List.of("b", "an", "an", "a"), MergeThePairs.merge(letters("banana"), "a", "n"));
        Check.equal("the word", letters("low"), MergeThePairs.merge(letters("low"), "w", "l"));
    }

    @Test
    @DisplayName("pairs do not overlap: a a a is aa a")
    void overlap() {
        Check.equal("of a a a", List.of("aa", "a"), MergeThePairs.merge(letters("aaa"), "a", "a"));
        Check.equal("of a a a a", List.of("aa", "aa"), MergeThePairs.merge(letters("aaaa"), "a", "a"));
    }

    @Test
    @DisplayName("a pair counts as often as its word was seen")
    void counts() {
        Check.equal("the pair", List.of("e", "s"), MergeThePairs.mostFrequent(WORDS, COUNTS));
        Check.equal("the pair", List.of("x", "y"), MergeThePairs.mostFrequent(List.of(letters("ab"), letters("ab"),
            letters("xy")), new int[] {1, 1, 3}));
    }

    @Test
    @DisplayName("of equally frequent pairs the first in the alphabet is taken")
    void ties() {
        Check.equal("the pair", List.of("a", "c"), MergeThePairs.mostFrequent(List.of(letters("bx"), letters("ad"),
            letters("ac")), new int[] {2, 2, 2}));
    }

    @Test
    @DisplayName("the left token is compared first, also among longer tokens")
    void longerTokens() {
        Check.equal("the pair", List.of("a", "c"),
            MergeThePairs.mostFrequent(List.of(List.of("ab", "a"), List.of("a", "c")), new int[] {2, 2}));
        Check.equal("the pair", List.of("x", "y"),
            MergeThePairs.mostFrequent(List.of(List.of("a", "bc"), List.of("ab", "c"), List.of("x", "y")), new int[] {2, 2, 3}));
    }

    @Test
    @DisplayName("words without neighbours have no pair")
    void none() {
        Check.equal("the pair", List.of(), MergeThePairs.mostFrequent(List.of(letters("a"), letters("b")), new int[] {3, 4}));
    }

    @Test
    @DisplayName("four words, the merges of Sennrich's example")
    void paper() {
        Check.equal("the merges", List.of(List.of("e", "s"), List.of("es", "t"), List.of("l", "o"), List.of("lo", "w")),
            MergeThePairs.learn(WORDS, COUNTS, 4));
    }

    @Test
    @DisplayName("learning stops when each word is one token")
    void end() {
        Check.equal("the merges", List.of(List.of("a", "b"), List.of("ab", "c")),
            MergeThePairs.learn(List.of(letters("abc")), new int[] {1}, 9));
    }
}
