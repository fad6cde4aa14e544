import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LearningRatesTest {

    private static final double CLOSE = 1e-10;
    private static final double[][] EXAMPLE = {{2, 0}, {0, 4}};
    private static final double[][] NARROW = {{0.2, 0}, {0, 4}};
    private static final double[][] TURNED = {{3, 1}, {1, 3}}; // eigenvalues 2 and 4, along the diagonals

    // On 0.1x₁² + 2x₂² Dive into Deep Learning 1.0.3 (section 12.6) converges with 0.4 and diverges with 0.6.
    @Test
    @DisplayName("threshold: 0.5 for x₁² + 2x₂² and for 0.1x₁² + 2x₂²")
    void threshold() {
        Check.close("threshold for x₁² + 2x₂²", 0.5, LearningRates.threshold(EXAMPLE), CLOSE);
        Check.close("threshold for 0.1x₁² + 2x₂²", 0.5, LearningRates.threshold(NARROW), CLOSE);
    }

    @Test
    @DisplayName("threshold: 0.5 for the turned bowl ((3, 1), (1, 3)), whose eigenvalues are 2 and 4")
    void turnedThreshold() {
        Check.close("threshold", 0.5, LearningRates.threshold(TURNED), CLOSE);
    }

    @Test
    @DisplayName("best: 1/3 for x₁² + 2x₂², also when it is turned")
    void best() {
        Check.close("best for x₁² + 2x₂²", 1.0 / 3, LearningRates.best(EXAMPLE), CLOSE);
        Check.close("best for the turned bowl", 1.0 / 3, LearningRates.best(TURNED), CLOSE);
    }

    @Test
    @DisplayName("rate: 1/3 for x₁² + 2x₂², 19/21 for 0.1x₁² + 2x₂²")
    void rate() {
        Check.close("rate for x₁² + 2x₂²", 1.0 / 3, LearningRates.rate(EXAMPLE), CLOSE);
        Check.close("rate for 0.1x₁² + 2x₂²", 19.0 / 21, LearningRates.rate(NARROW), CLOSE);
    }

    @Test
    @DisplayName("200 real steps shrink the error at 0.99 of your threshold and blow it up at 1.01 of it")
    void experiment() {
        double[][] hessian = {{1, 0.5}, {0.5, 2}};
        double threshold = LearningRates.threshold(hessian);
        Check.holds("a descent with 0.99 of the threshold comes closer to the minimum", distance(hessian, 0.99 * threshold) < 1);
        Check.holds("a descent with 1.01 of the threshold runs away", distance(hessian, 1.01 * threshold) > 1);
    }

    /** How far 200 steps on ½xᵀHx end from the minimum, from a start at distance √2. */
    private static double distance(double[][] h, double learningRate) {
        double x = 1;
        double y = 1;
        for (int k = 0; k < 200; k++) {
            double gx = h[0][0] * x + h[0][1] * y;
            double gy = h[1][0] * x + h[1][1] * y;
            x -= learningRate * gx;
            y -= learningRate * gy;
        }
        return Math.hypot(x, y);
    }
}
