import book.exercise.Check;
import mapping.optimizers.State;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleForecastTest {

    /** The error's factor per step on a quadratic with the curvatures 1 and 25: the larger of two spectral radii. */
    private static double factor(double rate, double beta) {
        double worst = 0;
        for (double curvature : new double[] {1, 25}) {
            double half = (1 + beta - rate * curvature) / 2;
            double inside = half * half - beta;
            worst = Math.max(worst, inside < 0 ? Math.sqrt(beta) : Math.abs(half) + Math.sqrt(inside));
        }
        return worst;
    }

    private static double best(double beta) {
        double least = 1;
        for (double rate = 1e-4; rate < 0.16; rate += 2e-5) {
            least = Math.min(least, factor(rate, beta));
        }
        return least;
    }

    @Test
    @DisplayName("the factor of gradient descent")
    void descent() {
        Check.predicted("the factor", best(0), RuleForecast.descent(), 0.002);
    }

    @Test
    @DisplayName("the factor of the heavy ball")
    void heavyBall() {
        double least = 1;
        for (double beta = 0.3; beta < 0.7; beta += 0.0005) {
            least = Math.min(least, best(beta));
        }
        Check.predicted("the factor", least, RuleForecast.heavyBall(), 0.002);
    }

    @Test
    @DisplayName("the best β")
    void bestBeta() {
        double bestBeta = 0.3;
        for (double beta = 0.3; beta < 0.7; beta += 0.0005) {
            bestBeta = best(beta) < best(bestBeta) ? beta : bestBeta;
        }
        Check.predicted("the best β", bestBeta, RuleForecast.bestBeta(), 0.005);
    }

    @Test
    @DisplayName("how much longer the steps become")
    void gain() {
        HeavyBall rule = HeavyBall.of(0.01, 0.95);
        State state = rule.start(1);
        double[] step = new double[1];
        for (int i = 0; i < 500; i++) {
            rule.apply(state, new double[1], new double[] {1}, step);
        }
        Check.predicted("the gain", -step[0] / 0.01, RuleForecast.gain(), 0.002);
    }

    @Test
    @DisplayName("Adam's first step")
    void firstStep() {
        Adam rule = Adam.of(0.01);
        double[] step = new double[1];
        rule.apply(rule.start(1), new double[1], new double[] {1000}, step);
        Check.predicted("the length in learning rates", -step[0] / 0.01, RuleForecast.firstStep(), 0.002);
    }
}
