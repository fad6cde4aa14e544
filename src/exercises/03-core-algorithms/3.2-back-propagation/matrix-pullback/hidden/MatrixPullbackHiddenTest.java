import book.exercise.Check;
import book.exercise.Gradient;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatrixPullbackHiddenTest {

    private static double[] flat(double[][] m) {
        return Arrays.stream(m).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Σ u · (AXW + b), the cost whose gradient by Y is u. */
    private static double cost(double[] a, double[] x, double[] w, double[] b, double[] u) {
        double sum = 0;
        for (int n = 0; n < 5; n++) {
            for (int o = 0; o < 3; o++) {
                double y = b[o];
                for (int m = 0; m < 5; m++) {
                    for (int i = 0; i < 4; i++) {
                        y += a[n * 5 + m] * x[m * 4 + i] * w[i * 3 + o];
                    }
                }
                sum += u[n * 3 + o] * y;
            }
        }
        return sum;
    }

    private static double[][] random(Random random, int rows, int columns) {
        double[][] m = new double[rows][];
        Arrays.setAll(m, i -> random.doubles(columns, -1, 1).toArray());
        return m;
    }

    @Test
    @DisplayName("5 examples, 4 features, 3 outputs: all four agree with finite differences")
    void differences() {
        Random random = Seed.random();
        double[][] a = random(random, 5, 5);
        double[][] x = random(random, 5, 4);
        double[][] w = random(random, 4, 3);
        double[][] u = random(random, 5, 3);
        double[] b = random.doubles(3, -1, 1).toArray();
        double[][] byA = MatrixPullback.byA(u, x, w);
        double[][] byX = MatrixPullback.byX(u, a, w);
        double[][] byW = MatrixPullback.byW(u, a, x);
        Check.sameShape("gradient by A", new int[] {5, 5}, new int[] {byA.length, byA[0].length});
        Check.sameShape("gradient by X", new int[] {5, 4}, new int[] {byX.length, byX[0].length});
        Check.sameShape("gradient by W", new int[] {4, 3}, new int[] {byW.length, byW[0].length});
        Check.gradients(1e-7, 5,
                new Gradient("A", p -> cost(p, flat(x), flat(w), b, flat(u)), flat(a), flat(byA)),
                new Gradient("X", p -> cost(flat(a), p, flat(w), b, flat(u)), flat(x), flat(byX)),
                new Gradient("W", p -> cost(flat(a), flat(x), p, b, flat(u)), flat(w), flat(byW)),
                new Gradient("b", p -> cost(flat(a), flat(x), flat(w), p, flat(u)), b, MatrixPullback.byBias(u)));
    }
}
