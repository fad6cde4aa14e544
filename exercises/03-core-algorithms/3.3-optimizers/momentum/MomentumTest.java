import book.exercise.Check;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MomentumTest {

    private static final UnaryOperator<double[]> SQUARE = x -> new double[] {2 * x[0]};

    @Test
    @DisplayName("heavy ball: the statement's example goes from 8 to 5.4")
    void heavyBall() {
        double[] before = {10};
        double[] now = {8};
        Check.close("the heavy ball's next point", new double[] {5.4}, Momentum.heavyBall(SQUARE, before, now, 0.1, 0.5), 1e-12);
        Check.unchanged("now", new double[] {8}, now);
        Check.unchanged("before", new double[] {10}, before);
    }

    @Test
    @DisplayName("Nesterov: the statement's example goes from 8 to 5.6")
    void nesterov() {
        double[] before = {10};
        double[] now = {8};
        Check.close("Nesterov's next point", new double[] {5.6}, Momentum.nesterov(SQUARE, before, now, 0.1, 0.5), 1e-12);
        Check.unchanged("now", new double[] {8}, now);
        Check.unchanged("before", new double[] {10}, before);
    }

    // The listing with v = 20: v becomes 0.5 · 20 + 16 = 26, x becomes 8 − 0.1 · 26 = 5.4, as above.
    @Test
    @DisplayName("velocity: 20 in the statement's example; (−3, 0) from (1, 2) to (1.6, 2) with η = 0.2")
    void velocity() {
        Check.close("the velocity", new double[] {20}, Momentum.velocity(new double[] {10}, new double[] {8}, 0.1), 1e-9);
        Check.close("the velocity", new double[] {-3, 0},
            Momentum.velocity(new double[] {1, 2}, new double[] {1.6, 2}, 0.2), 1e-9);
    }

    // On ½λx² a step with η = 1/λ leads from any point to 0. So Nesterov ends at 0, the heavy ball at β(now − before).
    @Test
    @DisplayName("on x² with η = ½ Nesterov is at 0 after a step, wherever it comes from; the heavy ball is not")
    void oneStep() {
        Check.close("Nesterov's next point", new double[] {0},
            Momentum.nesterov(SQUARE, new double[] {3}, new double[] {-4}, 0.5, 0.9), 1e-12);
        Check.close("the heavy ball's next point", new double[] {-6.3},
            Momentum.heavyBall(SQUARE, new double[] {3}, new double[] {-4}, 0.5, 0.9), 1e-12);
    }

    // Dive into Deep Learning 1.0.3, section 12.6: 20 steps on 0.1x² + 2y² from (−5, −2) with η = 0.6 and β = 0.5.
    @Test
    @DisplayName("20 steps on 0.1x² + 2y² end where Dive into Deep Learning's do: (0.007188, 0.002553)")
    void bowl() {
        double[] before = {-5, -2};
        double[] now = before;
        for (int step = 0; step < 20; step++) {
            double[] next = Momentum.heavyBall(x -> new double[] {0.2 * x[0], 4 * x[1]}, before, now, 0.6, 0.5);
            before = now;
            now = next;
        }
        Check.close("the point after 20 steps", new double[] {0.007188, 0.002553}, now, 2e-3);
    }
}
