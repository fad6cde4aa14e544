import book.exercise.Check;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FewestBitsTest {

    private static List<Integer> lengths(long... frequencies) {
        return Arrays.stream(FewestBits.lengths(frequencies)).boxed().toList();
    }

    @Test
    @DisplayName("the example: frequencies 1, 2, 4, 9")
    void example() {
        Check.equal("the lengths", List.of(3, 3, 2, 1), lengths(1, 2, 4, 9));
    }

    @Test
    @DisplayName("the textbook's frequencies 45, 13, 12, 16, 9, 5")
    void textbook() {
        Check.equal("the lengths", List.of(1, 3, 3, 3, 4, 4), lengths(45, 13, 12, 16, 9, 5));
    }

    @Test
    @DisplayName("the words of the lengths 3, 3, 2, 1")
    void words() {
        Check.equal("the words", List.of("110", "111", "10", "0"), List.of(FewestBits.words(new int[] {3, 3, 2, 1})));
    }

    @Test
    @DisplayName("the words of the lengths 2, 4, 4, 2, 3, 2")
    void moreWords() {
        Check.equal("the words", List.of("00", "1110", "1111", "01", "110", "10"),
            List.of(FewestBits.words(new int[] {2, 4, 4, 2, 3, 2})));
    }
}
