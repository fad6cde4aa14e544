import book.exercise.Check;
import mapping.descent.GradientDescent;
import mapping.objectives.Objective;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DescentForecastTest {

    private static final Objective RAVINE = Objective.of(2, x -> x[0] * x[0] / 2 + 50 * x[1] * x[1],
            x -> new double[] {x[0], 100 * x[1]});

    private static double[] after(int steps, double learningRate) {
        GradientDescent descent = new GradientDescent(RAVINE, learningRate);
        double[] x = {1, 1};
        for (int step = 0; step < steps; step++) {
            x = descent.apply(x);
        }
        return x;
    }

    /** The larger of the two coordinates. */
    private static double error(int steps, double learningRate) {
        double[] x = after(steps, learningRate);
        return Math.max(Math.abs(x[0]), Math.abs(x[1]));
    }

    @Test
    @DisplayName("the largest learning rate")
    void limit() {
        double good = 0;
        double bad = 10;
        while (bad - good > 1e-6) {
            double middle = (good + bad) / 2;
            if (error(1000, middle) < 1) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        Check.predicted("the largest learning rate", good, DescentForecast.limit(), 0.04);
    }

    @Test
    @DisplayName("the factor of one step along x, with η = 0.01")
    void factor() {
        Check.predicted("the factor", after(1, 0.01)[0], DescentForecast.factor(), 0.004);
    }

    @Test
    @DisplayName("the number of steps to a hundredth, with η = 0.01")
    void steps() {
        int steps = 0;
        while (after(steps, 0.01)[0] > 0.01) {
            steps++;
        }
        Check.predicted("the number of steps", steps, DescentForecast.steps(), 0.04);
    }

    @Test
    @DisplayName("what y does with η = 0.019")
    void steepCoordinate() {
        double factor = after(1, 0.019)[1];
        DescentForecast.Behaviour seen = Math.abs(factor) == 1 ? DescentForecast.Behaviour.STAYS_AS_LARGE
                : factor > 0 ? DescentForecast.Behaviour.SHRINKS
                : factor > -1 ? DescentForecast.Behaviour.CHANGES_SIGN_AND_SHRINKS
                : DescentForecast.Behaviour.CHANGES_SIGN_AND_GROWS;
        Check.predicted("what y does", seen, DescentForecast.steepCoordinate());
    }

    @Test
    @DisplayName("the best learning rate")
    void bestRate() {
        double best = 0;
        for (double rate = 1e-5; rate < 0.02; rate += 1e-5) {
            best = error(1, rate) < error(1, best) ? rate : best;
        }
        Check.predicted("the best learning rate", best, DescentForecast.bestRate(), 0.004);
    }
}
