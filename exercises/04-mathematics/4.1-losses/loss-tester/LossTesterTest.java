import book.exercise.Check;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossTesterTest {

    private static double squares(double[][] p, double[][] y) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[0].length; j++) {
                sum += (p[i][j] - y[i][j]) * (p[i][j] - y[i][j]);
            }
        }
        return sum;
    }

    private static double mean(double[][] p, double[][] y) {
        return squares(p, y) / (p.length * p[0].length);
    }

    /** The difference times a factor. */
    private static double[][] difference(double factor, double[][] p, double[][] y) {
        double[][] g = new double[p.length][p[0].length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[0].length; j++) {
                g[i][j] = factor * (p[i][j] - y[i][j]);
            }
        }
        return g;
    }

    private static final ToDoubleBiFunction<double[][], double[][]> LOSS = LossTesterTest::mean;
    private static final BinaryOperator<double[][]> GRADIENT = (p, y) -> difference(2.0 / (p.length * p[0].length), p, y);

    @Test
    @DisplayName("it passes the mean squared error")
    void right() {
        Check.passes("the mean squared error", () -> LossTester.test(LOSS, GRADIENT));
    }

    @Test
    @DisplayName("it passes a version that adds up in another order")
    void otherOrder() {
        Check.passes("the same, from the last element to the first and by shares", () -> LossTester.test((p, y) -> {
            double mean = 0;
            for (int i = p.length - 1; i >= 0; i--) {
                for (int j = p[0].length - 1; j >= 0; j--) {
                    mean += (p[i][j] - y[i][j]) / (p.length * p[0].length) * (p[i][j] - y[i][j]);
                }
            }
            return mean;
        }, (p, y) -> difference(1.0 / p.length / p[0].length * 2, p, y)));
    }

    @Test
    @DisplayName("it catches a sum with the gradient of a sum")
    void sum() {
        Check.catches("the sum, with the gradient of the sum", () -> LossTester.test(LossTesterTest::squares,
                (p, y) -> difference(2, p, y)));
    }

    @Test
    @DisplayName("it catches a mean over the examples only")
    void examplesOnly() {
        Check.catches("the sum divided by the number of rows, with its own gradient", () -> LossTester.test(
                (p, y) -> squares(p, y) / p.length, (p, y) -> difference(2.0 / p.length, p, y)));
    }

    @Test
    @DisplayName("it catches a mean over the outputs only")
    void outputsOnly() {
        Check.catches("the sum divided by the number of columns, with its own gradient", () -> LossTester.test(
                (p, y) -> squares(p, y) / p[0].length, (p, y) -> difference(2.0 / p[0].length, p, y)));
    }

    @Test
    @DisplayName("it catches a forgotten 2 in the gradient")
    void half() {
        Check.catches("the gradient of half of the loss", () -> LossTester.test(LOSS,
                (p, y) -> difference(1.0 / (p.length * p[0].length), p, y)));
    }

    @Test
    @DisplayName("it catches a gradient with the wrong sign")
    void sign() {
        Check.catches("target minus prediction", () -> LossTester.test(LOSS,
                (p, y) -> difference(-2.0 / (p.length * p[0].length), p, y)));
    }

    @Test
    @DisplayName("it catches rows after the 32nd that are left out")
    void lastRows() {
        Check.catches("only the first 32 rows count", () -> LossTester.test((p, y) -> {
            double[][] first = java.util.Arrays.copyOf(p, Math.min(32, p.length));
            return mean(first, y);
        }, GRADIENT));
    }

    @Test
    @DisplayName("it catches a loss that is NaN")
    void notANumber() {
        Check.catches("a loss that is NaN", () -> LossTester.test((p, y) -> Double.NaN, GRADIENT));
    }
}
