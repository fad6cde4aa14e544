import book.exercise.Check;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BeginningsTest {

    private static double of(Map<String, Double> sums, String text) {
        return sums.getOrDefault(text, 0.0);
    }

    private static double[][] same(int count, double... frame) {
        double[][] frames = new double[count][];
        java.util.Arrays.fill(frames, frame);
        return frames;
    }

    @Test
    @DisplayName("two frames of 0.4 and 0.6: the paths that spell a are added up")
    void two() {
        Map<String, Double> sums = Beginnings.probabilities(same(2, 0.4, 0.6), 10);
        Check.close("a", 0.64, of(sums, "a"), 1e-12);
        Check.close("nothing", 0.36, of(sums, ""), 1e-12);
        Check.close("aa", 0, of(sums, "aa"), 1e-12);
    }

    @Test
    @DisplayName("three frames: only a–a spells aa")
    void three() {
        Map<String, Double> sums = Beginnings.probabilities(same(3, 0.4, 0.6), 10);
        Check.close("aa", 0.096, of(sums, "aa"), 1e-12);
        Check.close("a", 1 - 0.216 - 0.096, of(sums, "a"), 1e-12);
    }

    @Test
    @DisplayName("two labels, one after the other")
    void different() {
        Map<String, Double> sums = Beginnings.probabilities(new double[][] {{0.7, 0.2, 0.1}, {0.1, 0.6, 0.3}}, 10);
        Check.close("ab", 0.42, of(sums, "ab"), 1e-12);
        Check.close("b", 0.2 * 0.6 + 0.2 * 0.3 + 0.1 * 0.6, of(sums, "b"), 1e-12);
    }

    @Test
    @DisplayName("a beam of two loses aa, and a keeps what it has")
    void narrow() {
        Map<String, Double> sums = Beginnings.probabilities(same(3, 0.4, 0.6), 2);
        Check.equal("beginnings left", java.util.Set.of("", "a"), sums.keySet());
        Check.close("a", 1 - 0.216 - 0.096, of(sums, "a"), 1e-12);
    }
}
