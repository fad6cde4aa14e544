import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

    private static final double[] Z = {0, Math.log(2), Math.log(5)};
    private static final double[][] TWO = {{0, Math.log(3)}, {Math.log(4), 0}};

    @Test
    @DisplayName("softmax: (1, 2, 5)/8, also with 1000 added to each logit or taken away")
    void softmax() {
        double[] expected = {0.125, 0.25, 0.625};
        Check.close("softmax", expected, SoftmaxCrossEntropy.softmax(Z), 1e-10);
        Check.close("softmax, logits + 1000", expected,
                SoftmaxCrossEntropy.softmax(new double[] {1000, 1000 + Math.log(2), 1000 + Math.log(5)}), 1e-10);
        Check.close("softmax, logits − 1000", expected,
                SoftmaxCrossEntropy.softmax(new double[] {-1000, -1000 + Math.log(2), -1000 + Math.log(5)}), 1e-10);
    }

    @Test
    @DisplayName("softmax: one large logit beside small ones; the logits stay as they were")
    void oneLarge() {
        double[] z = {2000, 0, 0};
        Check.close("softmax of (2000, 0, 0)", new double[] {1, 0, 0}, SoftmaxCrossEntropy.softmax(z), 1e-12);
        Check.unchanged("logits", new double[] {2000, 0, 0}, z);
    }

    // Row 0: p = (¼, ¾), label 1; row 1: p = (⅘, ⅕), label 1.
    @Test
    @DisplayName("loss: (ln 4/3 + ln 5)/2 for two harmless rows, 1500 where the true logit is 1500 behind")
    void loss() {
        Check.close("loss", (Math.log(4 / 3.0) + Math.log(5)) / 2, SoftmaxCrossEntropy.loss(TWO, new int[] {1, 1}), 1e-10);
        Check.close("loss, 1500 behind", 1500, SoftmaxCrossEntropy.loss(new double[][] {{1500, 0}}, new int[] {1}), 1e-10);
    }

    @Test
    @DisplayName("loss: rows of very different size in one batch")
    void mixedBatch() {
        Check.close("loss", (Math.log(2) + Math.log(2)) / 2,
                SoftmaxCrossEntropy.loss(new double[][] {{3000, 3000}, {-3000, -3000}}, new int[] {0, 1}), 1e-10);
    }

    @Test
    @DisplayName("gradient: of the mean over two rows")
    void gradient() {
        Check.close("gradient", new double[][] {{0.125, -0.125}, {0.4, -0.4}},
                SoftmaxCrossEntropy.gradient(TWO, new int[] {1, 1}), 1e-10);
    }

    @Test
    @DisplayName("gradient: of the mean over one row of three classes, and over four rows of two")
    void otherShapes() {
        Check.close("one row", new double[][] {{0.125, -0.75, 0.625}},
                SoftmaxCrossEntropy.gradient(new double[][] {Z}, new int[] {1}), 1e-10);
        Check.close("four rows, the last", new double[] {0.125, -0.125},
                SoftmaxCrossEntropy.gradient(new double[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}}, new int[] {0, 0, 1, 1})[3], 1e-10);
    }
}
