import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StableCrossEntropyTest {

    private static final double[] Z = {0, Math.log(2), Math.log(5)};
    private static final double[] LARGE = {1000, 1000 + Math.log(2), 1000 + Math.log(5)};
    private static final double[] SMALL = {-1000, -1000 + Math.log(2), -1000 + Math.log(5)};

    @Test
    @DisplayName("logSumExp: ln 8 for (0, ln 2, ln 5); the same and ±1000 when ±1000 is added")
    void logSumExp() {
        Check.close("logSumExp", Math.log(8), StableCrossEntropy.logSumExp(Z), 1e-12);
        Check.close("logSumExp, logits + 1000", 1000 + Math.log(8), StableCrossEntropy.logSumExp(LARGE), 1e-12);
        Check.close("logSumExp, logits − 1000", -1000 + Math.log(8), StableCrossEntropy.logSumExp(SMALL), 1e-12);
    }

    @Test
    @DisplayName("loss: ln 4 for class 1, 2000 where the true logit is 2000 behind")
    void loss() {
        Check.close("loss", Math.log(4), StableCrossEntropy.loss(Z, 1), 1e-12);
        Check.close("loss, logits (1000, −1000), class 1", 2000, StableCrossEntropy.loss(new double[] {1000, -1000}, 1), 1e-12);
    }

    @Test
    @DisplayName("gradient: p − y, for large logits too")
    void gradient() {
        double[] expected = {0.125, -0.75, 0.625};
        Check.close("gradient", expected, StableCrossEntropy.gradient(Z, 1), 1e-10);
        Check.close("gradient, logits + 1000", expected, StableCrossEntropy.gradient(LARGE, 1), 1e-10);
    }

    @Test
    @DisplayName("the logits stay as they were")
    void untouched() {
        double[] z = Z.clone();
        StableCrossEntropy.logSumExp(z);
        StableCrossEntropy.gradient(z, 2);
        Check.unchanged("logits", Z, z);
    }

    // q = (0.1, 0.8, 0.1) for ε = 0.3: Σ q (ln 8 − z).
    @Test
    @DisplayName("smoothed: Σ q (ln 8 − z) with q = (0.1, 0.8, 0.1) for ε = 0.3")
    void smoothed() {
        double expected = 0.1 * Math.log(8) + 0.8 * Math.log(4) + 0.1 * Math.log(8 / 5.0);
        Check.close("smoothed", expected, StableCrossEntropy.smoothed(Z, 1, 0.3), 1e-10);
    }

    @Test
    @DisplayName("mean: (ln 4 + ln 8)/2 for two rows")
    void mean() {
        Check.close("mean", (Math.log(4) + Math.log(8)) / 2,
                StableCrossEntropy.mean(new double[][] {Z, LARGE}, new int[] {1, 0}), 1e-10);
    }
}
