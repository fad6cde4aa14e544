import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyHiddenTest {

    @Test
    @DisplayName("each row of the gradient agrees with finite differences of the loss")
    void differences() {
        Random random = Seed.random();
        int rows = 2 + random.nextInt(4);
        double[][] z = new double[rows][5];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = random.nextInt(5);
            for (int j = 0; j < 5; j++) {
                z[i][j] = 3 * random.nextGaussian();
            }
        }
        double[][] gradient = SoftmaxCrossEntropy.gradient(z, labels);
        for (int i = 0; i < rows; i++) {
            int row = i;
            Check.gradient("row " + i, v -> {
                double[][] moved = z.clone();
                moved[row] = v;
                return SoftmaxCrossEntropy.loss(moved, labels);
            }, z[i], gradient[i], 1e-6);
        }
    }

    @Test
    @DisplayName("adding a number to a whole row changes nothing")
    void shifts() {
        Random random = Seed.random();
        double[] z = random.doubles(6, -3, 3).toArray();
        double shift = 2000 * random.nextDouble() - 1000;
        double[] moved = z.clone();
        for (int j = 0; j < 6; j++) {
            moved[j] += shift;
        }
        Check.close("softmax", SoftmaxCrossEntropy.softmax(z), SoftmaxCrossEntropy.softmax(moved), 1e-9);
        Check.close("loss", SoftmaxCrossEntropy.loss(new double[][] {z}, new int[] {3}),
                SoftmaxCrossEntropy.loss(new double[][] {moved}, new int[] {3}), 1e-9);
    }
}
