import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IterationForecastTest {

    /** What a step leaves of the error in the long run, for the curvatures 1 and κ: the larger of two spectral radii. */
    private static double factor(double kappa, double rate, double beta) {
        double worst = 0;
        for (double curvature : new double[] {1, kappa}) {
            double half = (1 + beta - rate * curvature) / 2;
            double inside = half * half - beta;
            worst = Math.max(worst, inside < 0 ? Math.sqrt(beta) : Math.abs(half) + Math.sqrt(inside));
        }
        return worst;
    }

    /** The best factor for this β, by trying rates. */
    private static double best(double kappa, double beta) {
        double least = 1;
        for (int i = 1; i < 4000; i++) {
            least = Math.min(least, factor(kappa, i * 4 / kappa / 4000, beta));
        }
        return least;
    }

    private static double bestBall() {
        double least = 1;
        for (int i = 0; i < 1000; i++) {
            least = Math.min(least, best(9, i / 1000.0));
        }
        return least;
    }

    /** Steps until the error is a millionth, one multiplication after the other. */
    private static double steps(double factor) {
        double error = 1;
        int steps = 0;
        while (error > 1e-6) {
            error *= factor;
            steps++;
        }
        return steps;
    }

    @Test
    @DisplayName("the factor of gradient descent")
    void descentFactor() {
        Check.predicted("the factor", best(9, 0), IterationForecast.descentFactor(), 0.04);
    }

    @Test
    @DisplayName("the factor of the heavy ball")
    void ballFactor() {
        Check.predicted("the factor", bestBall(), IterationForecast.ballFactor(), 0.04);
    }

    @Test
    @DisplayName("the steps of the heavy ball to a thousandth")
    void ballSteps() {
        double error = 1;
        int steps = 0;
        while (error > 1e-3) {
            error *= 0.5;
            steps++;
        }
        Check.predicted("the number of steps", steps, IterationForecast.ballSteps(), 0.04);
    }

    @Test
    @DisplayName("a hundred times the condition number, for gradient descent")
    void descentGrowth() {
        double growth = steps(9999 / 10001.0) / steps(99 / 101.0);
        Check.predicted("how many times as many steps", growth, IterationForecast.descentGrowth(), 0.04);
    }

    @Test
    @DisplayName("a hundred times the condition number, for the heavy ball")
    void ballGrowth() {
        double growth = steps(99 / 101.0) / steps(9 / 11.0);
        Check.predicted("how many times as many steps", growth, IterationForecast.ballGrowth(), 0.04);
    }

    @Test
    @DisplayName("from a thousandth to a millionth")
    void squares() {
        double factor = Math.pow(1e-3, 0.01);
        Check.predicted("the number of steps", Math.log(1e-6) / Math.log(factor), IterationForecast.squares(), 0.04);
    }
}
