import book.exercise.Check;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeStartTest {

    private static double mean(double[][] w) {
        return Arrays.stream(w).flatMapToDouble(Arrays::stream).average().getAsDouble();
    }

    private static double meanSquare(double[][] w) {
        return Arrays.stream(w).flatMapToDouble(Arrays::stream).map(v -> v * v).average().getAsDouble();
    }

    @Test
    @DisplayName("deviation: 0.5 for 8 inputs and 2 outputs")
    void deviation() {
        Check.close("deviation", 0.5, HeStart.deviation(8, 2), 1e-12);
    }

    // A million draws: the mean square is the variance up to about 0.2 %, and the mean is 0 up to a thousandth of a deviation.
    @Test
    @DisplayName("normal: 500 inputs and 2,000 outputs have the mean 0 and the variance 2/500")
    void normal() {
        double[][] w = HeStart.normal(500, 2000, new Random(1));
        Check.sameShape("weights", new int[] {2000, 500}, new int[] {w.length, w[0].length});
        Check.close("variance · 250", 1, 250 * meanSquare(w), 0.04);
        Check.close("1 + mean", 1, 1 + mean(w), 0.002);
    }

    @Test
    @DisplayName("uniform: the same mean and variance, and no weight beyond √3 deviations")
    void uniform() {
        double[][] w = HeStart.uniform(500, 2000, new Random(1));
        double largest = Arrays.stream(w).flatMapToDouble(Arrays::stream).map(Math::abs).max().getAsDouble();
        Check.sameShape("weights", new int[] {2000, 500}, new int[] {w.length, w[0].length});
        Check.close("variance · 250", 1, 250 * meanSquare(w), 0.04);
        Check.close("1 + mean", 1, 1 + mean(w), 0.002);
        Check.close("largest weight", Math.sqrt(3 * 2 / 500.0), largest, 0.002);
    }
}
