import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProximalStepTest {

    @Test
    @DisplayName("soft threshold at 1 of 3, −3, 0.5 and −0.5 is 2, −2, 0 and 0")
    void soft() {
        double[] got = {ProximalStep.softThreshold(3, 1), ProximalStep.softThreshold(-3, 1), ProximalStep.softThreshold(0.5, 1),
            ProximalStep.softThreshold(-0.5, 1)};
        Check.close("soft thresholds", new double[] {2, -2, 0, 0}, got, 1e-12);
    }

    @Test
    @DisplayName("step: the statement's example gives (0.5, 0, 0)")
    void step() {
        double[] w = {1, 0.2, 0};
        Check.close("weights after the step", new double[] {0.5, 0, 0},
                ProximalStep.step(w, new double[] {2, 1, -0.5}, 0.1, 3), 1e-12);
        Check.unchanged("w", new double[] {1, 0.2, 0}, w);
    }

    // Zero weights may be moved by a steep risk: −(−50)·0.1 − 0.3 = 4.7.
    @Test
    @DisplayName("step: a zero weight wakes up where the slope is steeper than the price")
    void wakesUp() {
        Check.close("weight after the step", new double[] {4.7, -4.7},
                ProximalStep.step(new double[2], new double[] {-50, 50}, 0.1, 3), 1e-12);
    }

    @Test
    @DisplayName("isMinimum: living weights pull with exactly λ, dead ones with less")
    void minimum() {
        double[] w = {2, -1, 0, 0};
        Check.equal("slopes (−3, 3, 1, −2) at λ = 3", true,
                ProximalStep.isMinimum(w, new double[] {-3, 3, 1, -2}, 3, 1e-9));
        Check.equal("a living weight that pulls with 2.5", false,
                ProximalStep.isMinimum(w, new double[] {-2.5, 3, 1, -2}, 3, 1e-9));
        Check.equal("a living weight that pulls the wrong way", false,
                ProximalStep.isMinimum(w, new double[] {3, 3, 1, -2}, 3, 1e-9));
        Check.equal("a dead weight that pulls with 4", false,
                ProximalStep.isMinimum(w, new double[] {-3, 3, 4, -2}, 3, 1e-9));
    }
}
