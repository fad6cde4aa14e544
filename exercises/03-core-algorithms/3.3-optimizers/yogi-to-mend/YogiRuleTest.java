import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YogiRuleTest {

    private static double[] after(int steps, double rate, double... gradient) {
        YogiRule rule = new YogiRule(gradient.length, rate);
        double[] x = new double[gradient.length];
        for (int step = 0; step < steps; step++) {
            rule.step(x, gradient);
        }
        return x;
    }

    // m̂ = g and v̂ = g² after the first step, so it has the length η·g / (|g| + ε).
    @Test
    @DisplayName("the first step is η·g/(|g| + ε) against the gradient")
    void first() {
        Check.close("x after a step", new double[] {-0.01 * 2 / 2.001, 0.01 * 0.5 / 0.501}, after(1, 0.01, 2, -0.5), 1e-9);
    }

    // Published value: the right rule gets to −0.978, the one without the factor g² to −0.212.
    @Test
    @DisplayName("100 steps with the gradient 0.1 and η = 0.01 get to −0.978")
    void hundred() {
        Check.close("x after 100 steps", new double[] {-0.978}, after(100, 0.01, 0.1), 5e-3);
    }
}
