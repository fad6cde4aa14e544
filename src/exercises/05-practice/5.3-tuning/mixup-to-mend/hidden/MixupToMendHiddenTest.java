import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import mapping.data.Batch;
import mapping.data.augmentation.Mixup;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MixupToMendHiddenTest {

    @Test
    @DisplayName("a random batch is mixed as the library mixes it")
    void library() {
        Random random = Seed.random();
        double[][] x = IntStream.range(0, 6).mapToObj(i -> random.doubles(4, -1, 1).map(v -> (float) v).toArray())
            .toArray(double[][]::new);
        int[] labels = random.ints(6, 0, 3).toArray();
        int[] partners = RandomSource.of(random.nextLong()).permutation(6);
        double lambda = 0.1 + 0.8 * random.nextDouble();
        float[][] rows = new float[6][4];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 4; k++) {
                rows[i][k] = (float) x[i][k];
            }
        }
        Batch mixed = new Mixup(1, 3).blend(new Batch(Tensor.matrix(rows), Tensors.labels(labels)), lambda, partners);
        double[][] yours = MixupToMend.mix(x, lambda, partners);
        double[][] targets = MixupToMend.targets(labels, 3, lambda, partners);
        for (int i = 0; i < 6; i++) {
            Check.close("example " + i, widened(mixed.x().select(0, i)), yours[i], 1e-4);
            Check.close("target " + i, widened(mixed.y().select(0, i)), targets[i], 1e-4);
        }
    }

    private static double[] widened(Tensor row) {
        return IntStream.range(0, row.numel()).mapToDouble(k -> row.data()[k]).toArray();
    }
}
