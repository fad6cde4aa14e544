import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnRateTest {

    @Test
    @DisplayName("AdaGrad: the statement's example goes from (10, 10) to (9.8, 8.6), and from there by 12/13")
    void example() {
        OwnRate rule = new OwnRate(1, 1);
        double[][] x = {{10, 10}};
        double[][] gradient = {{1, 7}};
        rule.adaGrad(x, gradient);
        Check.close("x after a step", new double[][] {{9.8, 8.6}}, x, 1e-7);
        Check.unchanged("gradient", new double[] {1, 7}, gradient[0]);
        rule.adaGrad(x, new double[][] {{12, 12}});
        Check.close("x after two steps", new double[][] {{9.8 - 12 / 13.0, 8.6 - 12 / 13.0}}, x, 1e-7);
    }

    // By hand: (2, 14) has the mean square 100, s = 0.25·100 = 25; (1, 7) has 25, s = 0.75·25 + 0.25·25 = 25.
    @Test
    @DisplayName("RMSprop with α = 0.75: the gradients (2, 14) and (1, 7) lead from (10, 10) to (9.6, 7.2) and to (9.4, 5.8)")
    void average() {
        OwnRate rule = new OwnRate(1, 1);
        double[][] x = {{10, 10}};
        rule.rmsProp(x, new double[][] {{2, 14}}, 0.75);
        Check.close("x after a step", new double[][] {{9.6, 7.2}}, x, 1e-7);
        rule.rmsProp(x, new double[][] {{1, 7}}, 0.75);
        Check.close("x after two steps", new double[][] {{9.4, 5.8}}, x, 1e-7);
    }

    // The step of a row is η·g/√(mean of g²): its mean square is η², whatever the size of the row's gradient.
    @Test
    @DisplayName("AdaGrad's first step: each row by itself, the row without a gradient stays")
    void rows() {
        double[][] x = {{1, 1}, {1, 1}, {1, 1}};
        new OwnRate(3, 0.1).adaGrad(x, new double[][] {{100, 700}, {0, 0}, {-0.07, 0.01}});
        Check.close("x after a step", new double[][] {{0.98, 0.86}, {1, 1}, {1.14, 0.98}}, x, 1e-6);
    }

    // The mean square of (10⁻⁸, 10⁻⁸) has the root ε, so the steps are η ε/(ε + ε).
    @Test
    @DisplayName("AdaGrad: where the root is as small as ε, a row moves by half of what it would without ε")
    void tiny() {
        double[][] x = {{1, 2}};
        new OwnRate(1, 1).adaGrad(x, new double[][] {{1e-8, 1e-8}});
        Check.close("x after a step", new double[][] {{0.5, 1.5}}, x, 1e-7);
    }

    // Dive into Deep Learning 1.0.3, section 12.7: 20 steps of AdaGrad on 0.1x² + 2y² from (−5, −2) with η = 0.4.
    // Its ε = 1e-6 stands inside the root, hence the tolerance.
    @Test
    @DisplayName("rows of one column: 20 steps on 0.1x² + 2y² end where Dive into Deep Learning's do: (−2.382563, −0.158591)")
    void bowl() {
        OwnRate rule = new OwnRate(2, 0.4);
        double[][] x = {{-5}, {-2}};
        for (int step = 0; step < 20; step++) {
            rule.adaGrad(x, new double[][] {{0.2 * x[0][0]}, {4 * x[1][0]}});
        }
        Check.close("x", new double[][] {{-2.382563}, {-0.158591}}, x, 1e-4);
    }
}
