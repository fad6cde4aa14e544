import book.exercise.Check;
import book.exercise.Gradient;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoTwoTwoHiddenTest {

    private static final int[] WIDTHS = {3, 4, 2, 3, 2};

    private static double[][] matrix(double[] flat, int columns) {
        double[][] m = new double[flat.length / columns][];
        for (int i = 0; i < m.length; i++) {
            m[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        }
        return m;
    }

    private static double[] flat(double[][] m) {
        return Arrays.stream(m).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] outputs(double[][][] w, double[][] b, double[] x) {
        double[] y = x;
        for (int l = 0; l < w.length; l++) {
            double[] next = new double[w[l].length];
            for (int i = 0; i < next.length; i++) {
                double z = b[l][i];
                for (int j = 0; j < y.length; j++) {
                    z += w[l][i][j] * y[j];
                }
                next[i] = 1 / (1 + Math.exp(-z));
            }
            y = next;
        }
        return y;
    }

    private static double cost(double[][][] w, double[][] b, double[] x, double[] t) {
        double[] o = outputs(w, b, x);
        double sum = 0;
        for (int i = 0; i < o.length; i++) {
            sum += 0.5 * (o[i] - t[i]) * (o[i] - t[i]);
        }
        return sum;
    }

    @Test
    @DisplayName("four layers of 3 → 4 → 2 → 3 → 2: the gradients agree with finite differences")
    void differences() {
        Random random = Seed.random();
        int layers = WIDTHS.length - 1;
        double[][][] w = new double[layers][][];
        double[][] b = new double[layers][];
        for (int l = 0; l < layers; l++) {
            w[l] = matrix(random.doubles(WIDTHS[l] * WIDTHS[l + 1], -2, 2).toArray(), WIDTHS[l]);
            b[l] = random.doubles(WIDTHS[l + 1], -1, 1).toArray();
        }
        double[] x = random.doubles(3, -2, 2).toArray();
        double[] t = random.doubles(2).toArray();
        Check.close("outputs", outputs(w, b, x), TwoTwoTwo.forward(w, b, x)[layers], 1e-12);
        double[][] byBiases = TwoTwoTwo.byBiases(w, b, x, t);
        double[][][] byWeights = TwoTwoTwo.byWeights(w, b, x, t);
        for (int l = 0; l < layers; l++) {
            int layer = l;
            Check.sameShape("gradient by w[" + l + "]", new int[] {WIDTHS[l + 1], WIDTHS[l]},
                new int[] {byWeights[l].length, byWeights[l][0].length});
            Check.gradients(1e-6, 0,
                new Gradient("w[" + l + "]", p -> {
                    double[][][] moved = w.clone();
                    moved[layer] = matrix(p, WIDTHS[layer]);
                    return cost(moved, b, x, t);
                }, flat(w[l]), flat(byWeights[l])),
                new Gradient("b[" + l + "]", p -> {
                    double[][] moved = b.clone();
                    moved[layer] = p;
                    return cost(w, moved, x, t);
                }, b[l].clone(), byBiases[l]));
        }
    }
}
