import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossTesterHiddenTest {

    private static double[][] difference(double factor, double[][] p, double[][] y) {
        double[][] g = new double[p.length][p[0].length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[0].length; j++) {
                g[i][j] = factor * (p[i][j] - y[i][j]);
            }
        }
        return g;
    }

    private static double mean(double[][] p, double[][] y) {
        double sum = 0;
        for (double[] row : difference(1, p, y)) {
            for (double d : row) {
                sum += d * d;
            }
        }
        return sum / (p.length * p[0].length);
    }

    @Test
    @DisplayName("it passes the right version and catches a random wrong factor in the loss or in the gradient")
    void factors() {
        Random random = Seed.random();
        double wrong = 1.1 + random.nextDouble();
        Check.passes("the mean squared error",
                () -> LossTester.test(LossTesterHiddenTest::mean, (p, y) -> difference(2.0 / (p.length * p[0].length), p, y)));
        Check.catches("a loss with a factor", () -> LossTester.test((p, y) -> wrong * mean(p, y),
                (p, y) -> difference(2.0 / (p.length * p[0].length), p, y)));
        Check.catches("a gradient with a factor", () -> LossTester.test(LossTesterHiddenTest::mean,
                (p, y) -> difference(2.0 * wrong / (p.length * p[0].length), p, y)));
    }

    @Test
    @DisplayName("it catches faults of single entries, and a gradient of another shape")
    void disguised() {
        BinaryOperator<double[][]> right = (p, y) -> difference(2.0 / (p.length * p[0].length), p, y);
        Check.passes("the mean squared error", () -> LossTester.test(LossTesterHiddenTest::mean, right));
        Check.catches("the first and the last row of the gradient are exchanged",
                () -> LossTester.test(LossTesterHiddenTest::mean, (p, y) -> {
                    double[][] g = right.apply(p, y);
                    double[] first = g[0];
                    g[0] = g[g.length - 1];
                    g[g.length - 1] = first;
                    return g;
                }));
        Check.catches("the last entry of the gradient is NaN", () -> LossTester.test(LossTesterHiddenTest::mean, (p, y) -> {
            double[][] g = right.apply(p, y);
            g[g.length - 1][g[0].length - 1] = Double.NaN;
            return g;
        }));
        Check.catches("the last entry of the gradient is twice too large",
                () -> LossTester.test(LossTesterHiddenTest::mean, (p, y) -> {
                    double[][] g = right.apply(p, y);
                    g[g.length - 1][g[0].length - 1] *= 2;
                    return g;
                }));
        Check.catches("the gradient has one row too many", () -> LossTester.test(LossTesterHiddenTest::mean, (p, y) -> {
            double[][] g = java.util.Arrays.copyOf(right.apply(p, y), p.length + 1);
            g[p.length] = new double[p[0].length];
            return g;
        }));
    }

    @Test
    @DisplayName("it catches absolute errors")
    void absolute() {
        Check.catches("the mean absolute error", () -> LossTester.test((p, y) -> {
            double sum = 0;
            for (double[] row : difference(1, p, y)) {
                for (double d : row) {
                    sum += Math.abs(d);
                }
            }
            return sum / (p.length * p[0].length);
        }, (p, y) -> difference(2.0 / (p.length * p[0].length), p, y)));
    }
}
