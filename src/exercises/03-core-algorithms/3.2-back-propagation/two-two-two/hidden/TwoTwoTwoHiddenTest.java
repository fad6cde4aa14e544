import book.exercise.Check;
import book.exercise.Gradient;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoTwoTwoHiddenTest {

    private static double[][] random(Random random, int rows, int columns) {
        double[][] m = new double[rows][];
        for (int i = 0; i < rows; i++) {
            m[i] = random.doubles(columns, -1, 1).toArray();
        }
        return m;
    }

    private static double[] flat(double[][] m) {
        return java.util.Arrays.stream(m).flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static double[][] shaped(double[] flat, int columns) {
        double[][] m = new double[flat.length / columns][];
        for (int i = 0; i < m.length; i++) {
            m[i] = java.util.Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        }
        return m;
    }

    private static double cost(double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x, double[] t) {
        double[] h = layer(w1, b1, x);
        double[] o = layer(w2, b2, h);
        double sum = 0;
        for (int i = 0; i < o.length; i++) {
            sum += 0.5 * (o[i] - t[i]) * (o[i] - t[i]);
        }
        return sum;
    }

    private static double[] layer(double[][] w, double[] b, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < y.length; i++) {
            double z = b[i];
            for (int j = 0; j < x.length; j++) {
                z += w[i][j] * x[j];
            }
            y[i] = 1 / (1 + Math.exp(-z));
        }
        return y;
    }

    @Test
    @DisplayName("3 inputs, 4 hidden neurons, 2 outputs: the gradients agree with finite differences")
    void differences() {
        Random random = Seed.random();
        double[][] w1 = random(random, 4, 3);
        double[][] w2 = random(random, 2, 4);
        double[] b1 = random.doubles(4, -1, 1).toArray();
        double[] b2 = random.doubles(2, -1, 1).toArray();
        double[] x = random.doubles(3, -2, 2).toArray();
        double[] t = random.doubles(2).toArray();
        double[][][] g = TwoTwoTwo.gradients(w1, b1, w2, b2, x, t);
        Check.sameShape("gradient by w1", new int[] {4, 3}, new int[] {g[0].length, g[0][0].length});
        Check.sameShape("gradient by w2", new int[] {2, 4}, new int[] {g[1].length, g[1][0].length});
        Check.gradients(1e-6, 0,
                new Gradient("w1", p -> cost(shaped(p, 3), b1, w2, b2, x, t), flat(w1), flat(g[0])),
                new Gradient("w2", p -> cost(w1, b1, shaped(p, 4), b2, x, t), flat(w2), flat(g[1])));
    }

    @Test
    @DisplayName("forward and loss at random")
    void values() {
        Random random = Seed.random();
        double[][] w = random(random, 3, 5);
        double[] b = random.doubles(3).toArray();
        double[] x = random.doubles(5, -3, 3).toArray();
        double[] y = layer(w, b, x);
        Check.close("layer", y, TwoTwoTwo.forward(w, b, x), 1e-12);
        double expected = 0;
        for (double v : y) {
            expected += 0.5 * (1 - v) * (1 - v);
        }
        Check.close("loss", expected, TwoTwoTwo.loss(y, new double[] {1, 1, 1}), 1e-12);
    }
}
