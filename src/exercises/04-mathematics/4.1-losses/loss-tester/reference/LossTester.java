import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;

/** A test of the mean squared error and its gradient: it passes right versions and catches wrong ones. */
public final class LossTester {

    private LossTester() {
    }

    /** Returns when loss is the mean over all elements and gradient its gradient; else throws an AssertionError. */
    public static void test(ToDoubleBiFunction<double[][], double[][]> loss, BinaryOperator<double[][]> gradient) {
        int[][] shapes = {{1, 1}, {3, 1}, {3, 2}, {2, 5}, {40, 3}};
        for (int[] shape : shapes) {
            Random random = new Random(1);
            double[][] p = new double[shape[0]][shape[1]];
            double[][] y = new double[shape[0]][shape[1]];
            double sum = 0;
            for (int i = 0; i < shape[0]; i++) {
                for (int j = 0; j < shape[1]; j++) {
                    p[i][j] = random.nextGaussian();
                    y[i][j] = random.nextGaussian();
                    sum += (p[i][j] - y[i][j]) * (p[i][j] - y[i][j]);
                }
            }
            int count = shape[0] * shape[1];
            near(sum / count, loss.applyAsDouble(p, y));
            double[][] g = gradient.apply(p, y);
            if (g.length != shape[0]) {
                throw new AssertionError("the gradient has " + g.length + " rows, the prediction has " + shape[0]);
            }
            for (int i = 0; i < shape[0]; i++) {
                for (int j = 0; j < shape[1]; j++) {
                    near(2 * (p[i][j] - y[i][j]) / count, g[i][j]);
                }
            }
        }
    }

    private static void near(double expected, double actual) {
        if (!(Math.abs(expected - actual) <= 1e-9)) {
            throw new AssertionError("expected " + expected + ", got " + actual);
        }
    }
}
