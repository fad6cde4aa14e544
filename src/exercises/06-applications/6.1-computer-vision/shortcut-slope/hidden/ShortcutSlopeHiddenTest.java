import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.activations.Activations;
import mapping.layers.Layer;
import mapping.layers.Residual;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShortcutSlopeHiddenTest {

    private static double[][] drawn(Random random, int rows, int columns) {
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            for (int k = 0; k < columns; k++) {
                row[k] = (1 + random.nextInt(8)) / 8.0 * (random.nextBoolean() ? 1 : -1) + 1.0 / 64;
            }
        }
        return drawn;
    }

    private static Tensor matrix(double[]... rows) {
        float[][] matrix = new float[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[0].length; k++) {
                matrix[i][k] = (float) rows[i][k];
            }
        }
        return Tensor.matrix(matrix);
    }

    /** The library's block on a batch of one. */
    private static Layer block(double[][] v, double[][] w) {
        Tensor first = matrix(v).transpose(0, 1);
        Tensor second = matrix(w).transpose(0, 1);
        Layer inner = x -> x.matmul(first);
        Layer last = x -> x.matmul(second);
        return Residual.of(inner.then(Activations.relu()).then(last));
    }

    private static double[] numbers(Tensor row) {
        double[] numbers = new double[row.numel()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = row.data()[k];
        }
        return numbers;
    }

    @Test
    @DisplayName("ten blocks agree with the library's Residual, in value and slope")
    void blocks() {
        Random random = Seed.random();
        for (int i = 0; i < 10; i++) {
            double[][] v = drawn(random, 5, 3);
            double[][] w = drawn(random, 3, 5);
            double[] x = drawn(random, 1, 3)[0];
            double[] u = drawn(random, 1, 3)[0];
            var there = block(v, w).at(matrix(x));
            Check.close("value of block " + i, numbers(there.value()), ShortcutSlope.block(v, w, x), 1e-4);
            Check.close("slope of block " + i, numbers(there.pullback().apply(matrix(u))), ShortcutSlope.pullback(v, w, x, u),
                1e-4);
        }
    }

    @Test
    @DisplayName("stacks of three blocks agree with the library, and the arguments stay")
    void stacks() {
        Random random = Seed.random();
        for (int i = 0; i < 5; i++) {
            double[][] v = drawn(random, 4, 3);
            double[][] w = drawn(random, 3, 4);
            double[] x = drawn(random, 1, 3)[0];
            double[] u = drawn(random, 1, 3)[0];
            double[] before = x.clone();
            double[] arriving = u.clone();
            Layer one = block(v, w);
            var there = one.then(one).then(one).at(matrix(x));
            Check.close("slope of stack " + i, numbers(there.pullback().apply(matrix(u))), ShortcutSlope.stack(v, w, 3, x, u),
                1e-3);
            Check.unchanged("x", before, x);
            Check.unchanged("u", arriving, u);
        }
    }

    @Test
    @DisplayName("where V x is 0, u comes back as it is")
    void zero() {
        Random random = Seed.random();
        double[][] v = drawn(random, 5, 3);
        double[][] w = drawn(random, 3, 5);
        double[] u = drawn(random, 1, 3)[0];
        Check.close("slope at 0", u, ShortcutSlope.pullback(v, w, new double[3], u), 1e-6);
    }
}
