import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnRateTest {

    @Test
    @DisplayName("AdaGrad: the statement's example goes from 10 to 9 and to 8.4")
    void example() {
        OwnRate rule = new OwnRate(1, 1);
        double[] x = {10};
        double[] gradient = {4};
        rule.adaGrad(x, gradient);
        Check.close("x after a step", new double[] {9}, x, 1e-7);
        Check.unchanged("gradient", new double[] {4}, gradient);
        rule.adaGrad(x, new double[] {3});
        Check.close("x after two steps", new double[] {8.4}, x, 1e-7);
    }

    // By hand: s = 0.25·16 = 4, x = 10 − 4/2 = 8; s = 0.75·4 + 0.25·4 = 4, x = 8 − 2/2 = 7.
    @Test
    @DisplayName("RMSprop with α = 0.75: the gradients 4 and 2 lead from 10 to 8 and to 7")
    void average() {
        OwnRate rule = new OwnRate(1, 1);
        double[] x = {10};
        rule.rmsProp(x, new double[] {4}, 0.75);
        Check.close("x after a step", new double[] {8}, x, 1e-7);
        rule.rmsProp(x, new double[] {2}, 0.75);
        Check.close("x after two steps", new double[] {7}, x, 1e-7);
    }

    // g/√(g²) is 1 or −1, whatever the size of g.
    @Test
    @DisplayName("AdaGrad's first step has the length η in every coordinate")
    void first() {
        double[] x = {1, 1, 1};
        new OwnRate(3, 0.1).adaGrad(x, new double[] {200, -3, 0.5});
        Check.close("x after a step", new double[] {0.9, 1.1, 0.9}, x, 1e-6);
    }

    // Dive into Deep Learning 1.0.3, section 12.7: 20 steps on 0.1x² + 2y² from (−5, −2) with η = 0.4. Its ε = 1e-6 stands inside
    // the root, hence the tolerance.
    @Test
    @DisplayName("AdaGrad: 20 steps on 0.1x² + 2y² end where Dive into Deep Learning's do: (−2.382563, −0.158591)")
    void bowl() {
        OwnRate rule = new OwnRate(2, 0.4);
        double[] x = {-5, -2};
        for (int step = 0; step < 20; step++) {
            rule.adaGrad(x, new double[] {0.2 * x[0], 4 * x[1]});
        }
        Check.close("x", new double[] {-2.382563, -0.158591}, x, 1e-4);
    }
}
