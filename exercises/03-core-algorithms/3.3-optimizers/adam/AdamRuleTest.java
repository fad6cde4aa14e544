import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdamRuleTest {

    // A gradient of 1 in every step: the average is 1 − βᵗ, and its fair value 1.
    @Test
    @DisplayName("corrected: the average of a constant 1 is 1 after one step and after three")
    void correction() {
        Check.close("the average after a step", 1, AdamRule.corrected(0.1, 0.9, 1), 1e-9);
        Check.close("the average after three steps", 1, AdamRule.corrected(0.271, 0.9, 3), 1e-9);
    }

    @Test
    @DisplayName("the statement's example: from 10 to 9.9, and from there to 9.806782")
    void example() {
        AdamRule rule = new AdamRule(1, 0.1, 0.9, 0.999, 1e-8, 0);
        double[] x = {10};
        double[] gradient = {4};
        rule.step(x, gradient);
        Check.close("x after a step", new double[] {9.9}, x, 1e-7);
        Check.unchanged("gradient", new double[] {4}, gradient);
        rule.step(x, new double[] {2});
        Check.close("x after two steps", new double[] {9.8067821}, x, 1e-6);
    }

    // With g = ε the step is −η ε/(ε + ε).
    @Test
    @DisplayName("a gradient as small as ε moves x by half a learning rate")
    void tiny() {
        AdamRule rule = new AdamRule(1, 0.1, 0.9, 0.999, 0.001, 0);
        double[] x = {10};
        rule.step(x, new double[] {0.001});
        Check.close("x after a step", new double[] {9.95}, x, 1e-7);
    }

    // η = 0.1, λ = 0.5: the decay takes 0.1 · 0.5 · 10 = 0.5, the first step of Adam 0.1, whatever the gradient.
    @Test
    @DisplayName("with decay 0.5: from 10 to 9.4, as Adam's step and the decay stand beside each other")
    void decay() {
        for (double size : new double[] {0.01, 100}) {
            double[] x = {10};
            new AdamRule(1, 0.1, 0.9, 0.999, 1e-12, 0.5).step(x, new double[] {size});
            Check.close("x after a step with the gradient " + size, new double[] {9.4}, x, 1e-7);
        }
    }
}
