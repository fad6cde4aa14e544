import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestEvaluationHiddenTest {

    @Test
    @DisplayName("training rows have mean 0 and deviation 1 after standardizing, whatever the other rows are")
    void scale() {
        Random random = Seed.random();
        double[][] x = new double[9][];
        for (int i = 0; i < 9; i++) {
            x[i] = new double[] {random.nextGaussian() * (i < 6 ? 1 : 100), 3 + random.nextDouble()};
        }
        double[][] z = HonestEvaluation.standardized(x, 6);
        for (int j = 0; j < 2; j++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < 6; i++) {
                mean += z[i][j] / 6;
                square += z[i][j] * z[i][j] / 6;
            }
            Check.close("mean plus 1", 1, 1 + mean, 1e-9);
            Check.close("mean square", 1, square, 1e-9);
        }
    }

    // Labels that have nothing to do with the features cannot be predicted: a cheat finds 100 %.
    @Test
    @DisplayName("on labels drawn at random, one neighbour is not always right")
    void noise() {
        Random random = Seed.random();
        double[][] z = new double[200][];
        int[] labels = new int[200];
        for (int i = 0; i < 200; i++) {
            z[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            labels[i] = random.nextInt(2);
        }
        Check.holds("random labels are predicted rightly in 30 to 70 of 100 cases",
                Math.abs(HonestEvaluation.accuracy(z, labels, 100, 100, 200, 1) - 0.5) < 0.2);
    }
}
