import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.losses.InfoNce;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BothWaysHiddenTest {

    private static double[][] drawn(Random random, int n) {
        double[][] rows = new double[n][3];
        for (double[] row : rows) {
            for (int j = 0; j < 3; j++) {
                row[j] = 2 * random.nextGaussian();
            }
        }
        return rows;
    }

    private static Tensor tensor(double[][] rows) {
        float[][] floats = new float[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < floats[i].length; j++) {
                floats[i][j] = (float) rows[i][j];
            }
        }
        return Tensor.matrix(floats);
    }

    @Test
    @DisplayName("the library's loss of section 4.1.2 on random pairs")
    void library() {
        Random random = Seed.random();
        for (int run = 0; run < 10; run++) {
            double[][] pictures = drawn(random, 5);
            double[][] texts = drawn(random, 5);
            double expected = new InfoNce(0.3, true).apply(tensor(pictures), tensor(texts)).item();
            Check.close("the loss", expected, BothWays.loss(pictures, texts, 0.3), 1e-4);
        }
    }

    @Test
    @DisplayName("pictures and texts exchanged give the same loss")
    void exchanged() {
        Random random = Seed.random();
        double[][] pictures = drawn(random, 6);
        double[][] texts = drawn(random, 6);
        Check.close("the loss", BothWays.loss(texts, pictures, 0.2), BothWays.loss(pictures, texts, 0.2), 1e-9);
        Check.close("the loss of tenfold pictures", new InfoNce(0.2, true).apply(tensor(pictures), tensor(texts)).item(),
            BothWays.loss(pictures, texts, 0.2), 1e-4);
    }
}
