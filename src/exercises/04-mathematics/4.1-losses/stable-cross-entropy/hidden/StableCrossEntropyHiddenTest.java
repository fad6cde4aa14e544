import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.losses.Losses;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StableCrossEntropyHiddenTest {

    private static double[] logits(Random random, int classes) {
        double[] z = new double[classes];
        for (int j = 0; j < classes; j++) {
            z[j] = 3 * random.nextGaussian();
        }
        return z;
    }

    @Test
    @DisplayName("the gradient agrees with finite differences and sums to zero")
    void differences() {
        Random random = Seed.random();
        for (int classes = 2; classes < 8; classes++) {
            double[] z = logits(random, classes);
            int label = random.nextInt(classes);
            double[] gradient = StableCrossEntropy.gradient(z, label);
            Check.gradient("gradient", v -> StableCrossEntropy.loss(v, label), z, gradient, 1e-6);
            double sum = 1;
            for (double g : gradient) {
                sum += g;
            }
            Check.close("1 + sum of the gradient", 1, sum, 1e-10);
        }
    }

    @Test
    @DisplayName("agrees with the book's library, which is single precision")
    void library() {
        Random random = Seed.random();
        for (int classes = 2; classes < 8; classes++) {
            double[] z = logits(random, classes);
            int label = random.nextInt(classes);
            float[] single = new float[classes];
            for (int j = 0; j < classes; j++) {
                single[j] = (float) z[j];
            }
            Tensor row = Tensor.of(single, 1, classes);
            Check.close("1 + smoothed loss", 1 + Losses.crossEntropy().smoothing(0.2).apply(row, Tensors.labels(label)).item(),
                    1 + StableCrossEntropy.smoothed(z, label, 0.2), 1e-4);
        }
    }
}
