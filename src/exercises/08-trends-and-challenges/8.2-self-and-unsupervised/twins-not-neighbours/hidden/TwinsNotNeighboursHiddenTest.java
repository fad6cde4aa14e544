import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.losses.NtXent;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwinsNotNeighboursHiddenTest {

    @Test
    @DisplayName("random views agree with the library")
    void library() {
        Random random = Seed.random();
        for (int n = 2; n <= 5; n++) {
            double[][][] sides = new double[2][n][3];
            float[][][] floats = new float[2][n][3];
            for (int s = 0; s < 2; s++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < 3; j++) {
                        floats[s][i][j] = (float) random.nextGaussian();
                        sides[s][i][j] = floats[s][i][j];
                    }
                }
            }
            double expected = new NtXent(0.5).apply(Tensor.matrix(floats[0]), Tensor.matrix(floats[1])).item();
            Check.close("the loss of " + n + " pictures", expected, TwinsNotNeighbours.loss(sides[0], sides[1], 0.5), 1e-4);
        }
    }

    @Test
    @DisplayName("the lengths of the codes do not count, and equal codes give ln(2n − 1)")
    void lengths() {
        Random random = Seed.random();
        int n = 3 + random.nextInt(5);
        double[][] views = new double[n][];
        double[][] others = new double[n][];
        for (int i = 0; i < n; i++) {
            double a = 1 + random.nextInt(9);
            views[i] = new double[] {a, 2 * a};
            others[i] = new double[] {0.5, 1};
        }
        Check.close("the loss", Math.log(2 * n - 1), TwinsNotNeighbours.loss(views, others, 0.3), 1e-9);
    }
}
