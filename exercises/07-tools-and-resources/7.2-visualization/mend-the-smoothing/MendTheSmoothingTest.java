import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheSmoothingTest {

    private static final double NAN = Double.NaN;

    private static double[] smooth(double w, double... curve) {
        return MendTheSmoothing.smooth(curve, w);
    }

    @Test
    @DisplayName("a constant curve stays as it is")
    void constant() {
        Check.close("2, 2, 2 with w = 0.9", new double[] {2, 2, 2}, smooth(0.9, 2, 2, 2), 1e-9);
    }

    @Test
    @DisplayName("the newest value weighs most, w = 0.5")
    void weights() {
        Check.close("1, 4", new double[] {1, 3}, smooth(0.5, 1, 4), 1e-9);
        Check.close("1, 4, 0", new double[] {1, 3, 2.25 / 1.75}, smooth(0.5, 1, 4, 0), 1e-9);
    }

    @Test
    @DisplayName("w = 0.8: the past weighs more than the present")
    void past() {
        Check.close("1, 4", new double[] {1, (0.8 * 1 + 4) / 1.8}, smooth(0.8, 1, 4), 1e-9);
    }

    @Test
    @DisplayName("a gap stays a gap, and nothing else changes")
    void gap() {
        double[] smoothed = smooth(0.5, 1, NAN, 4);
        Check.equal("the length", 3, smoothed.length);
        Check.equal("what stands at the gap", NAN, smoothed[1]);
        Check.close("before and after the gap", new double[] {1, 3}, new double[] {smoothed[0], smoothed[2]}, 1e-9);
    }

    @Test
    @DisplayName("a gap at the beginning")
    void firstGap() {
        double[] smoothed = smooth(0.9, Double.POSITIVE_INFINITY, 5, 5);
        Check.equal("what stands at the gap", Double.POSITIVE_INFINITY, smoothed[0]);
        Check.close("what follows", new double[] {5, 5}, new double[] {smoothed[1], smoothed[2]}, 1e-9);
    }

    @Test
    @DisplayName("the measured curve stays as it was")
    void unchanged() {
        double[] curve = {3, 1, 2};
        Check.holds("the result is another array", MendTheSmoothing.smooth(curve, 0.7) != curve);
        Check.close("the curve that was given", new double[] {3, 1, 2}, curve, 0);
    }
}
