import book.exercise.Check;
import book.exercise.Gradient;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MiniBatchGradientTest {

    private static final double CLOSE = 1e-6;
    private static final double[][] X = {
        {1, 2}, {0, -1}, {3, 1}, {-2, 0.5}, {1, 1}, {0.5, -3}, {2, 2}, {-1, 4}, {1.5, 0}, {2, -2}};
    private static final double[] Y = {1, 0, 2, -1, 3, 0.5, -2, 1, 2, 0};
    private static final double[] WEIGHTS = {0.5, -0.25};
    private static final double BIAS = 0.1;

    /** The loss of the examples from the first to the one before the last, straight from its definition. */
    private static double loss(int from, int to, double[] weights, double bias) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double error = weights[0] * X[i][0] + weights[1] * X[i][1] + bias - Y[i];
            sum += error * error / 2;
        }
        return sum / (to - from);
    }

    private static void compare(int from, int to, double[] gradient) {
        Check.sameShape("gradient", new int[] {3}, new int[] {gradient.length});
        Check.gradients(CLOSE, to - from,
                new Gradient("weights", w -> loss(from, to, w, BIAS), WEIGHTS, Arrays.copyOf(gradient, 2)),
                new Gradient("bias", b -> loss(from, to, WEIGHTS, b[0]), new double[] {BIAS}, new double[] {gradient[2]}));
    }

    @Test
    @DisplayName("the first batch of 4: the gradient agrees with finite differences of the mean loss")
    void firstBatch() {
        compare(0, 4, new MiniBatchGradient(X, Y, 4).of(0, WEIGHTS, BIAS));
    }

    @Test
    @DisplayName("the second batch of 4, after the first one, has its own gradient")
    void secondBatch() {
        MiniBatchGradient gradient = new MiniBatchGradient(X, Y, 4);
        gradient.of(0, WEIGHTS, BIAS);
        compare(4, 8, gradient.of(1, WEIGHTS, BIAS));
    }

    @Test
    @DisplayName("the last batch, with only 2 of 10 examples, has the gradient of their mean loss")
    void lastBatch() {
        compare(8, 10, new MiniBatchGradient(X, Y, 4).of(2, WEIGHTS, BIAS));
    }

    @Test
    @DisplayName("10 examples make 3 batches of 4, 2 of 5 and 1 of 16")
    void batches() {
        Check.equal("batches of 4", 3, new MiniBatchGradient(X, Y, 4).batches());
        Check.equal("batches of 5", 2, new MiniBatchGradient(X, Y, 5).batches());
        Check.equal("batches of 16", 1, new MiniBatchGradient(X, Y, 16).batches());
    }

    @Test
    @DisplayName("the example of the statement: (−2.5, −1.5), then (−18, −6)")
    void statement() {
        double[][] x = {{1}, {2}, {3}};
        MiniBatchGradient gradient = new MiniBatchGradient(x, new double[] {2, 4, 9}, 2);
        Check.close("gradient of batch 0", new double[] {-2.5, -1.5}, gradient.of(0, new double[] {1}, 0), CLOSE);
        Check.close("gradient of batch 1", new double[] {-18, -6}, gradient.of(1, new double[] {1}, 0), CLOSE);
    }
}
