import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProximalStepTest {

    // A group of one weight is the soft threshold: 3 − 1, −(3 − 1), 0.
    @Test
    @DisplayName("shrink by 1: (3) and (−3) become 2 and −2, (0.5) becomes 0")
    void single() {
        double[] got = {ProximalStep.shrink(new double[] {3}, 1)[0], ProximalStep.shrink(new double[] {-3}, 1)[0],
            ProximalStep.shrink(new double[] {0.5}, 1)[0]};
        Check.close("groups of one", new double[] {2, -2, 0}, got, 1e-12);
    }

    // (3, 4) has the length 5, (2, −3, 6) has 7, (0.3, −0.4) has 0.5.
    @Test
    @DisplayName("shrink: (3, 4) by 1, (2, −3, 6) by 3.5, (0.3, −0.4) by 1, (0, 0) by 0")
    void group() {
        double[] v = {3, 4};
        Check.close("(3, 4) shrunk by 1", new double[] {2.4, 3.2}, ProximalStep.shrink(v, 1), 1e-12);
        Check.unchanged("v", new double[] {3, 4}, v);
        Check.close("(2, −3, 6) shrunk by 3.5", new double[] {1, -1.5, 3},
            ProximalStep.shrink(new double[] {2, -3, 6}, 3.5), 1e-12);
        Check.close("(0.3, −0.4) shrunk by 1", new double[2], ProximalStep.shrink(new double[] {0.3, -0.4}, 1), 1e-12);
        Check.close("(0, 0) shrunk by 0", new double[2], ProximalStep.shrink(new double[2], 0), 1e-12);
    }

    @Test
    @DisplayName("step: the statement's example gives (2.4, 3.2) and (0, 0)")
    void step() {
        double[][] w = {{3.2, 4.4}, {0.3, 0.5}};
        Check.close("weights after the step", new double[][] {{2.4, 3.2}, {0, 0}},
                ProximalStep.step(w, new double[][] {{2, 4}, {0, 1}}, 0.1, 10), 1e-12);
        Check.unchanged("the first row of w", new double[] {3.2, 4.4}, w[0]);
    }

    // Zero weights may be moved by a steep risk: −0.1 · (−30, −40) = (3, 4), of which 0.3 / 5 is taken.
    @Test
    @DisplayName("step: a row of zeros wakes up where the slope is steeper than the price")
    void wakesUp() {
        Check.close("weights after the step", new double[][] {{2.82, 3.76}, {0, 0}},
                ProximalStep.step(new double[2][2], new double[][] {{-30, -40}, {1, -2}}, 0.1, 3), 1e-12);
    }

    @Test
    @DisplayName("isMinimum: living rows pull with exactly λ against their direction, dead ones with a length of λ at most")
    void minimum() {
        double[][] w = {{3, 4}, {0, 0}, {-1, 0}};
        Check.equal("slopes (−3, −4), (2, 4), (5, 0) at λ = 5", true,
                ProximalStep.isMinimum(w, new double[][] {{-3, -4}, {2, 4}, {5, 0}}, 5, 1e-9));
        Check.equal("a living row that pulls with a length of 5, another way", false,
                ProximalStep.isMinimum(w, new double[][] {{-4, -3}, {2, 4}, {5, 0}}, 5, 1e-9));
        Check.equal("a living row that pulls along its own direction", false,
                ProximalStep.isMinimum(w, new double[][] {{3, 4}, {2, 4}, {5, 0}}, 5, 1e-9));
        Check.equal("a living row that pulls too little", false,
                ProximalStep.isMinimum(w, new double[][] {{-3, -4}, {2, 4}, {4, 0}}, 5, 1e-9));
        Check.equal("a dead row with slopes of 4 and 4, a length of 5.66", false,
                ProximalStep.isMinimum(w, new double[][] {{-3, -4}, {4, 4}, {5, 0}}, 5, 1e-9));
    }
}
