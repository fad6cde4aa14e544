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

    // SciPy: binomtest(2, 10).pvalue, and 2/2⁶.
    @Test
    @DisplayName("sign test: 6 : 0 has p = 0.03125, 8 : 2 has 0.109375, on either side")
    void signTest() {
        Check.close("p of 6 : 0", 0.03125, BetterOrLucky.signTest(new double[] {1, 2, 1, 4, 1, 3}), 1e-9);
        Check.close("p of 8 : 2", 0.109375, BetterOrLucky.signTest(new double[] {1, 2, 1, 4, -1, 3, 2, 1, -9, 5}), 1e-9);
        Check.close("p of 0 : 6", 0.03125, BetterOrLucky.signTest(new double[] {-1, -2, -1, -4, -1, -3}), 1e-9);
    }

    @Test
    @DisplayName("sign test: a difference of 0 is left out; 3 : 1 has p = 0.625")
    void zeros() {
        Check.close("p of 1, 0, −2, 3, 2", 0.625, BetterOrLucky.signTest(new double[] {1, 0, -2, 3, 2}), 1e-9);
    }

    @Test
    @DisplayName("sign test: as many wins as losses have p = 1, not more")
    void even() {
        Check.close("p of 2 : 2", 1, BetterOrLucky.signTest(new double[] {1, -1, 2, -2}), 1e-9);
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
