import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SumOfPathsTest {

    @Test
    @DisplayName("the example: one word, two paths")
    void example() {
        Check.close("ln Z", Math.log(Math.exp(1.5) + Math.exp(2)),
            SumOfPaths.logNormalizer(new double[][] {{1, 2}}, new double[2][2], new double[2], new double[] {.5, 0}), 1e-9);
    }

    @Test
    @DisplayName("two words with start and end scores: four paths, which score 2.5, 3.5, 4 and 3")
    void two() {
        Check.close("ln Z", Math.log(Math.exp(2.5) + Math.exp(3.5) + Math.exp(4) + Math.exp(3)), SumOfPaths.logNormalizer(
            new double[][] {{1, 2}, {0, 1}}, new double[][] {{0, 1}, {1, 0}}, new double[] {.5, 0}, new double[] {1, 0}), 1e-9);
    }

    @Test
    @DisplayName("three words with end scores; all transitions are 0, so that Z is a product of one sum for each word")
    void three() {
        Check.close("ln Z", Math.log(Math.exp(1) + Math.exp(2)) + Math.log(1 + Math.exp(1)) + Math.log(Math.exp(2 + 1) + 1),
            SumOfPaths.logNormalizer(new double[][] {{1, 2}, {0, 1}, {2, 0}}, new double[2][2], new double[2],
                new double[] {1, 0}), 1e-9);
    }

    @Test
    @DisplayName("27 paths without start and end scores, from TensorFlow Addons' tests")
    void addons() {
        Check.close("ln Z", 18.04612184, SumOfPaths.logNormalizer(new double[][] {{4, 5, -3}, {3, -1, 3}, {-1, 2, 1}},
            new double[][] {{-3, 5, -2}, {3, 4, 1}, {1, 2, 1}}, new double[3], new double[3]), 1e-7);
    }

    @Test
    @DisplayName("eight paths that all score 3,000")
    void large() {
        double[][] emissions = {{1000, 1000}, {1000, 1000}, {1000, 1000}};
        Check.close("ln Z", 3000 + 3 * Math.log(2),
            SumOfPaths.logNormalizer(emissions, new double[2][2], new double[2], new double[2]), 1e-9);
    }

    @Test
    @DisplayName("four paths that all score −2,000")
    void low() {
        double[][] emissions = {{-1000, -1000}, {-1000, -1000}};
        Check.close("ln Z", -2000 + 2 * Math.log(2),
            SumOfPaths.logNormalizer(emissions, new double[2][2], new double[2], new double[2]), 1e-9);
    }

    @Test
    @DisplayName("tag 1 may neither begin nor follow tag 0: one path is left, and it scores 6.5")
    void forbidden() {
        double never = Double.NEGATIVE_INFINITY;
        Check.close("ln Z", 6.5, SumOfPaths.logNormalizer(new double[][] {{1, 9}, {2, 9}, {3, 9}},
            new double[][] {{0, never}, {0, 0}}, new double[] {0, never}, new double[] {0.5, 0}), 1e-9);
    }
}
