import book.exercise.Check;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BetterOrLuckyTest {

    @Test
    @DisplayName("differences: first minus second, seed by seed")
    void differences() {
        Check.close("differences", new double[] {1, 0, -2, 3, 2}, BetterOrLucky.differences(
            new double[] {91, 94, 93, 96, 92}, new double[] {90, 94, 95, 93, 90}), 1e-9);
    }

    // Only all plus and all minus are as far from 0: 2/2⁶.
    @Test
    @DisplayName("flip test: six seeds that all say the same have p = 0.03125, whoever is ahead")
    void allAlike() {
        Check.close("p of 1, 2, 1, 4, 1, 3", 0.03125, BetterOrLucky.flipTest(new double[] {1, 2, 1, 4, 1, 3}), 1e-9);
        Check.close("p of the same with minus", 0.03125, BetterOrLucky.flipTest(new double[] {-1, -2, -1, -4, -1, -3}), 1e-9);
    }

    @Test
    @DisplayName("flip test: the statement's example has p = 0.5")
    void example() {
        Check.close("p of 1, 0, −2, 3, 2", 0.5, BetterOrLucky.flipTest(new double[] {1, 0, -2, 3, 2}), 1e-9);
    }

    // SciPy 1.10.1: permutation_test((d,), sum, permutation_type="samples", n_resamples=inf).
    @Test
    @DisplayName("flip test: eight wins, two losses, one of them large, have p = 0.556640625; seven rounded numbers 0.140625")
    void sizes() {
        Check.close("p of ten differences", 0.556640625,
            BetterOrLucky.flipTest(new double[] {1, 2, 1, 4, -1, 3, 2, 1, -9, 5}), 1e-9);
        Check.close("p of seven differences", 0.140625,
            BetterOrLucky.flipTest(new double[] {0.3, -0.1, 0.4, 0.2, 0.05, -0.15, 0.6}), 1e-9);
    }

    // By hand: the sum is 0.4; ten of the sixteen choices have a sum of size 1, 0.8, 0.6 or 0.4, of which four are 0.4 or −0.4.
    @Test
    @DisplayName("flip test: 0.1, 0.2, −0.3, 0.4 have p = 0.625, though equal sums differ in their last digits")
    void rounded() {
        Check.close("p of 0.1, 0.2, −0.3, 0.4", 0.625, BetterOrLucky.flipTest(new double[] {0.1, 0.2, -0.3, 0.4}), 1e-9);
    }

    @Test
    @DisplayName("flip test: a sum of 0 has p = 1, not more")
    void even() {
        Check.close("p of 1, −1, 2, −2", 1, BetterOrLucky.flipTest(new double[] {1, -1, 2, -2}), 1e-9);
    }

    @Test
    @DisplayName("resampled means: of 1, 3, 8 the draws {2, 2, 0}, {0, 0, 0}, {0, 1, 2} have 1, 4, 17/3")
    void resampledMeans() {
        Check.close("means in ascending order", new double[] {1, 4, 17.0 / 3},
            BetterOrLucky.resampledMeans(new double[] {1, 3, 8},
            new int[][] {{2, 2, 0}, {0, 0, 0}, {0, 1, 2}}), 1e-9);
    }

    @Test
    @DisplayName("interval: of the means 0 to 199, five lie outside at either end: 5 to 194")
    void interval() {
        Check.close("interval", new double[] {5, 194},
            BetterOrLucky.interval(IntStream.range(0, 200).asDoubleStream().toArray()), 1e-9);
    }
}
