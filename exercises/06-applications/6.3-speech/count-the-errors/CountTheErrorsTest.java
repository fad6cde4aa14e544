import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountTheErrorsTest {

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static boolean refused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalArgumentException expected) {
            return true;
        }
    }

    @Test
    @DisplayName("one word missing, one too many")
    void two() {
        Check.equal("the errors", 2, CountTheErrors.errors(words("call me at nine"), words("call at nine please")));
        Check.equal("the errors of equal lists", 0, CountTheErrors.errors(words("call me"), words("call me")));
    }

    @Test
    @DisplayName("nothing heard, nothing said")
    void empty() {
        Check.equal("nothing heard", 3, CountTheErrors.errors(words("a b c"), words("")));
        Check.equal("nothing said", 2, CountTheErrors.errors(words(""), words("a b")));
        Check.equal("kinds, nothing heard", List.of(0, 3, 0), list(CountTheErrors.kinds(words("a b c"), words(""))));
    }

    @Test
    @DisplayName("the sentence of jiwer's tests: 7 errors for 6 words")
    void sentence() {
        Check.equal("the errors", 7, CountTheErrors.errors(words("i am a short ground truth"),
            words("i am a considerably longer and very much incorrect hypothesis")));
    }

    @Test
    @DisplayName("substitutions, deletions, insertions")
    void kinds() {
        Check.equal("kinds", List.of(0, 1, 1), list(CountTheErrors.kinds(words("call me at nine"),
            words("call at nine please"))));
        Check.equal("kinds of b a, a b", List.of(2, 0, 0), list(CountTheErrors.kinds(words("b a"), words("a b"))));
        Check.equal("kinds of this is a test", List.of(0, 2, 0), list(CountTheErrors.kinds(words("this is a test"),
            words("this test"))));
    }

    @Test
    @DisplayName("the rate of two utterances is a ratio of sums")
    void rate() {
        Check.close("the rate", 0.125, CountTheErrors.rate(List.of(words("call me at nine"), words("a b c d e f g h i j k l")),
            List.of(words("call at nine please"), words("a b c d e f g h i j k l"))), 1e-12);
        Check.close("more errors than words", 2, CountTheErrors.rate(List.of(words("x")), List.of(words("y z"))), 1e-12);
    }

    @Test
    @DisplayName("no rate of nothing")
    void refusals() {
        Check.holds("no word said is refused", refused(() -> CountTheErrors.rate(List.of(words("")), List.of(words("a")))));
        Check.holds("one utterance more is refused",
            refused(() -> CountTheErrors.rate(List.of(words("a"), words("b")), List.of(words("a")))));
    }

    private static List<Integer> list(int[] kinds) {
        return java.util.Arrays.stream(kinds).boxed().toList();
    }
}
