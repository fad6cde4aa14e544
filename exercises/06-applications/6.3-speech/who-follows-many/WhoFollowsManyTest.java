import book.exercise.Check;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhoFollowsManyTest {

    private static final List<int[]> LIST = List.of(new int[] {5, 0, 0, 0}, new int[] {1, 2}, new int[] {3, 2});

    @Test
    @DisplayName("after a digit that nothing followed: 0 and 2 were both seen after two digits, of four pairs")
    void fresh() {
        Check.close("0 after 9", 0.5, WhoFollowsMany.probability(LIST, 10, 9, 0), 1e-12);
        Check.close("2 after 9", 0.5, WhoFollowsMany.probability(LIST, 10, 9, 2), 1e-12);
    }

    @Test
    @DisplayName("after 0: twice 0, and what the discount gives back")
    void seen() {
        Check.close("0 after 0", 1.25 / 2 + 0.75 / 2 * 0.5, WhoFollowsMany.probability(LIST, 10, 0, 0), 1e-12);
        Check.close("2 after 0", 0.75 / 2 * 0.5, WhoFollowsMany.probability(LIST, 10, 0, 2), 1e-12);
    }

    @Test
    @DisplayName("after a digit with two followers twice the discount is given back")
    void two() {
        List<int[]> list = List.of(new int[] {0, 1, 0, 2, 0, 1});
        double continuation1 = 1 / 4.0;
        Check.close("1 after 0", (2 - 0.75) / 3 + 0.75 * 2 / 3 * continuation1, WhoFollowsMany.probability(list, 3, 0, 1), 1e-12);
        Check.close("0 after 0", 0.75 * 2 / 3 * 0.5, WhoFollowsMany.probability(list, 3, 0, 0), 1e-12);
    }

    @Test
    @DisplayName("the probabilities after each digit sum to one")
    void sums() {
        List<int[]> list = List.of(new int[] {0, 1, 2, 1, 0, 0, 2}, new int[] {2, 2, 0});
        for (int h = 0; h < 4; h++) {
            double sum = 0;
            for (int w = 0; w < 4; w++) {
                sum += WhoFollowsMany.probability(list, 4, h, w);
            }
            Check.close("sum after " + h, 1, sum, 1e-12);
        }
    }
}
