import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HuberLossTest {

    private static final double[] PREDICTIONS = {20, 25, 31};
    private static final double[] TARGETS = {19, 25, 41};

    @Test
    @DisplayName("value: 0.5 at 1, 2 at the seam ±2, 18 at ±10 (δ = 2)")
    void value() {
        Check.close("value(1, 2)", 0.5, HuberLoss.value(1, 2), 1e-12);
        Check.close("value(2, 2)", 2, HuberLoss.value(2, 2), 1e-12);
        Check.close("value(10, 2)", 18, HuberLoss.value(10, 2), 1e-12);
        Check.close("value(−10, 2)", 18, HuberLoss.value(-10, 2), 1e-12);
    }

    @Test
    @DisplayName("value: no jump at the seam")
    void seam() {
        Check.close("value just outside of δ = 3", 4.5, HuberLoss.value(3 + 1e-9, 3), 1e-7);
    }

    @Test
    @DisplayName("slope: r inside, δ on the right, −δ on the left")
    void slope() {
        Check.close("slope(1, 2)", 1, HuberLoss.slope(1, 2), 1e-12);
        Check.close("slope(10, 2)", 2, HuberLoss.slope(10, 2), 1e-12);
        Check.close("slope(−10, 2)", -2, HuberLoss.slope(-10, 2), 1e-12);
    }

    @Test
    @DisplayName("mean: 6.1667 for the three cars")
    void mean() {
        Check.close("mean", 18.5 / 3, HuberLoss.mean(PREDICTIONS, TARGETS, 2), 1e-12);
    }

    @Test
    @DisplayName("gradient: (1, 0, −2)/3 for the three cars")
    void gradient() {
        Check.close("gradient", new double[] {1 / 3.0, 0, -2 / 3.0}, HuberLoss.gradient(PREDICTIONS, TARGETS, 2), 1e-12);
    }
}
