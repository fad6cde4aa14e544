import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MiniBatchGradientHiddenTest {

    // The mean over all examples is the mean over the batches, each weighted with its size.
    @Test
    @DisplayName("the batches' gradients, weighted with their sizes, make the gradient of the whole")
    void whole() {
        Random random = Seed.random();
        int n = 11 + random.nextInt(10);
        double[][] x = new double[n][];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.doubles(3, -2, 2).toArray();
            y[i] = random.nextGaussian();
        }
        double[] w = random.doubles(3, -1, 1).toArray();
        MiniBatchGradient batches = new MiniBatchGradient(x, y, 4);
        double[] mean = new double[4];
        for (int batch = 0; batch < batches.batches(); batch++) {
            double[] g = batches.of(batch, w, 0.3);
            int size = Math.min(4, n - 4 * batch);
            for (int j = 0; j < 4; j++) {
                mean[j] += g[j] * size / n;
            }
        }
        double[] expected = new double[4];
        for (int i = 0; i < n; i++) {
            double error = w[0] * x[i][0] + w[1] * x[i][1] + w[2] * x[i][2] + 0.3 - y[i];
            for (int j = 0; j < 4; j++) {
                expected[j] += error * (j < 3 ? x[i][j] : 1) / n;
            }
        }
        Check.close("mean of the batches' gradients", expected, mean, 1e-9);
    }
}
