import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.layers.attention.Masks;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoPeekingHiddenTest {

    private static double[][] drawn(Random random, int times) {
        double[][] scores = new double[times][times];
        for (double[] row : scores) {
            Arrays.setAll(row, j -> random.nextGaussian());
        }
        return scores;
    }

    @Test
    @DisplayName("ten drawn matrices agree with the library's masks and softmax")
    void drawn() {
        Random random = Seed.random();
        for (int k = 0; k < 10; k++) {
            int times = 2 + random.nextInt(6);
            int length = 1 + random.nextInt(times);
            double[][] scores = drawn(random, times);
            float[][] rows = new float[times][times];
            for (int i = 0; i < times; i++) {
                for (int j = 0; j < times; j++) {
                    rows[i][j] = (float) scores[i][j];
                }
            }
            Tensor mask = Masks.causal(times).mul(Masks.padding(times, length).reshape(1, times));
            Tensor expected = Tensor.matrix(rows).maskedFill(mask.eq(0), -1e30).softmax(-1);
            double[][] yours = NoPeeking.weights(scores, length);
            for (int i = 0; i < times; i++) {
                double[] row = new double[times];
                for (int j = 0; j < times; j++) {
                    row[j] = expected.get(i, j);
                }
                Check.close("weights of position " + i, row, yours[i], 1e-5);
            }
        }
    }

    @Test
    @DisplayName("scores of -1000 are weighed alike, whatever large ones are not seen")
    void largeUnseen() {
        Random random = Seed.random();
        int length = 2 + random.nextInt(4);
        int i = random.nextInt(length - 1);
        double[][] scores = new double[length + 1][length + 1];
        double[] expected = new double[length + 1];
        for (int j = 0; j <= length; j++) {
            scores[i][j] = j <= i ? -1000 : 1000;
            expected[j] = j <= i ? 1.0 / (i + 1) : 0;
        }
        Check.close("weights of position " + i, expected, NoPeeking.weights(scores, length)[i], 1e-9);
    }

    @Test
    @DisplayName("a later score changes nothing")
    void leak() {
        Random random = Seed.random();
        double[][] scores = drawn(random, 5);
        double[] before = NoPeeking.weights(scores, 5)[2].clone();
        scores[2][3] += 3;
        Check.holds("the weights of position 2 do not depend on the score of position 3",
            Arrays.equals(before, NoPeeking.weights(scores, 5)[2]));
    }
}
