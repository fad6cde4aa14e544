import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NearestMagnitudesTest {

    @Test
    @DisplayName("the example: 3 − 4i with the magnitude 10 becomes 6 − 8i")
    void example() {
        Check.close("the numbers", new double[] {6, -8, 0, 5},
            NearestMagnitudes.putBack(new double[] {3, -4, 0, 0.1}, new double[] {10, 5}), 1e-12);
    }

    @Test
    @DisplayName("0 becomes the positive real number, and a wanted 0 becomes 0")
    void zero() {
        Check.close("the numbers", new double[] {2, 0, 0, 0},
            NearestMagnitudes.putBack(new double[] {0, 0, -3, 1}, new double[] {2, 0}), 1e-12);
    }

    @Test
    @DisplayName("the arguments stay as they are")
    void arguments() {
        double[] parts = {3, -4};
        NearestMagnitudes.putBack(parts, new double[] {10});
        Check.unchanged("the parts", new double[] {3, -4}, parts);
    }

    @Test
    @DisplayName("three frequencies of one frame: 5, 0 and 1 in place of 4, 2 and 1 make √(1 + 2 · 4) / √(16 + 2 · 4 + 1) = 0.6")
    void error() {
        Check.close("the error", 0.6, NearestMagnitudes.error(new double[] {3, -4, 0, 0, 0, 1}, new double[] {4, 2, 1}, 1),
            1e-12);
    }

    @Test
    @DisplayName("two frequencies of two frames: none stands twice")
    void two() {
        Check.close("the error", Math.sqrt(2.0 / 12),
            NearestMagnitudes.error(new double[] {2, 0, 1, 0, 0, 2, 0, 3}, new double[] {2, 0, 2, 2}, 2), 1e-12);
    }

    @Test
    @DisplayName("when the magnitudes are put back the error is 0")
    void none() {
        double[] magnitudes = {4, 2, 1, 3, 7, 0.5};
        double[] parts = NearestMagnitudes.putBack(new double[] {3, -4, 1, 1, 0, 1, -2, 0, 5, 5, -1, 2}, magnitudes);
        Check.holds("the error is less than 1e-9", NearestMagnitudes.error(parts, magnitudes, 2) < 1e-9);
    }
}
