import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShortcutSlopeTest {

    private static final double[][] V = {{2, -1}, {0.5, 1}, {-1, 0}};
    private static final double[][] W = {{-0.25, 0.5, 1}, {1, 0.75, -0.25}};
    private static final double[] X = {1, -3};

    @Test
    @DisplayName("one number: the values of the example")
    void value() {
        double[][] v = {{2}};
        double[][] w = {{-0.25}};
        Check.close("value at 3", new double[] {1.5}, ShortcutSlope.block(v, w, new double[] {3}), 1e-12);
        Check.close("value at −3", new double[] {-3}, ShortcutSlope.block(v, w, new double[] {-3}), 1e-12);
    }

    @Test
    @DisplayName("two numbers: the value")
    void values() {
        Check.close("value at (1, −3)", new double[] {-0.25, 2}, ShortcutSlope.block(V, W, X.clone()), 1e-12);
    }

    @Test
    @DisplayName("one number: the slopes of the example, and the slope at 0")
    void slopes() {
        double[][] v = {{2}};
        double[][] w = {{-0.25}};
        Check.close("slope at 3", new double[] {0.5}, ShortcutSlope.pullback(v, w, new double[] {3}, new double[] {1}), 1e-12);
        Check.close("slope at −3", new double[] {1}, ShortcutSlope.pullback(v, w, new double[] {-3}, new double[] {1}), 1e-12);
        Check.close("slope at 0", new double[] {1}, ShortcutSlope.pullback(v, w, new double[] {0}, new double[] {1}), 1e-12);
    }

    @Test
    @DisplayName("W = 0: the block is the identity, and u comes back as it is")
    void identity() {
        Check.close("u", new double[] {0.3, -2}, ShortcutSlope.pullback(V, new double[2][3], X.clone(),
            new double[] {0.3, -2}), 1e-12);
    }

    @Test
    @DisplayName("one number with a negative V: the ReLU is on where x is negative")
    void negative() {
        Check.close("slope at −3", new double[] {1.5}, ShortcutSlope.pullback(new double[][] {{-2}}, new double[][] {{-0.25}},
            new double[] {-3}, new double[] {1}), 1e-12);
    }

    @Test
    @DisplayName("two numbers: the slope is that of finite differences")
    void differences() {
        Check.gradient("pullback of (1, 2)", x -> cost(x, 1), X,
            ShortcutSlope.pullback(V, W, X.clone(), new double[] {1, 2}), 1e-6);
    }

    @Test
    @DisplayName("the arguments stay as they are")
    void unchanged() {
        double[] x = X.clone();
        double[] u = {1, 2};
        ShortcutSlope.block(V, W, x);
        ShortcutSlope.pullback(V, W, x, u);
        ShortcutSlope.stack(V, W, 2, x, u);
        Check.unchanged("x", X, x);
        Check.unchanged("u", new double[] {1, 2}, u);
    }

    @Test
    @DisplayName("two blocks, the second of which starts below 0: its slope is 1, that of the first −1")
    void twoBlocks() {
        double[][] v = {{2}};
        double[][] w = {{-1}};
        Check.close("slope of two blocks at 3", new double[] {-1}, ShortcutSlope.stack(v, w, 2, new double[] {3},
            new double[] {1}), 1e-12);
    }

    @Test
    @DisplayName("two numbers, two blocks: the slope is that of finite differences")
    void stackDifferences() {
        Check.gradient("two blocks' pullback of (1, 2)", x -> cost(x, 2), X,
            ShortcutSlope.stack(V, W, 2, X.clone(), new double[] {1, 2}), 1e-6);
    }

    @Test
    @DisplayName("no block: u comes back as it is")
    void none() {
        Check.close("u", new double[] {0.3, -2}, ShortcutSlope.stack(V, W, 0, X.clone(), new double[] {0.3, -2}), 1e-12);
    }

    /** y₁ + 2 y₂ after some blocks, computed here without the answer. */
    private static double cost(double[] start, int blocks) {
        double[] x = start.clone();
        for (int n = 0; n < blocks; n++) {
            double[] y = x.clone();
            for (int j = 0; j < 3; j++) {
                double inside = Math.max(0, V[j][0] * x[0] + V[j][1] * x[1]);
                y[0] += W[0][j] * inside;
                y[1] += W[1][j] * inside;
            }
            x = y;
        }
        return x[0] + 2 * x[1];
    }
}
