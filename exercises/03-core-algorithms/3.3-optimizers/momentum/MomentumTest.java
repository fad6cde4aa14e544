import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MomentumTest {

    @Test
    @DisplayName("heavy ball: the statement's example goes from 10 to 9.6 and to 9")
    void example() {
        Momentum rule = new Momentum(1, 0.1, 0.5);
        double[] x = {10};
        double[] gradient = {4};
        rule.heavyBall(x, gradient);
        Check.close("x after a step", new double[] {9.6}, x, 1e-12);
        rule.heavyBall(x, gradient);
        Check.close("x after two steps", new double[] {9}, x, 1e-12);
        Check.unchanged("gradient", new double[] {4}, gradient);
    }

    // By hand: v = 4, x = 10 − 0.1·(4 + 2) = 9.4; v = 6, x = 9.4 − 0.1·(4 + 3) = 8.7.
    @Test
    @DisplayName("Nesterov: the same gradients lead to 9.4 and to 8.7")
    void nesterov() {
        Momentum rule = new Momentum(1, 0.1, 0.5);
        double[] x = {10};
        rule.nesterov(x, new double[] {4});
        Check.close("x after a step", new double[] {9.4}, x, 1e-12);
        rule.nesterov(x, new double[] {4});
        Check.close("x after two steps", new double[] {8.7}, x, 1e-12);
    }

    // Dive into Deep Learning 1.0.3, section 12.6: 20 steps on 0.1x² + 2y² from (−5, −2) with η = 0.6 and β = 0.5.
    @Test
    @DisplayName("20 steps on 0.1x² + 2y² end where Dive into Deep Learning's do: (0.007188, 0.002553)")
    void bowl() {
        Momentum rule = new Momentum(2, 0.6, 0.5);
        double[] x = {-5, -2};
        for (int step = 0; step < 20; step++) {
            rule.heavyBall(x, new double[] {0.2 * x[0], 4 * x[1]});
        }
        Check.close("x", new double[] {0.007188, 0.002553}, x, 2e-3);
    }
}
