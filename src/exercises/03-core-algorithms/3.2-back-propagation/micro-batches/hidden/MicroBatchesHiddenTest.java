import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MicroBatchesHiddenTest {

    @Test
    @DisplayName("any size of the parts gives the gradient of the whole, and every example is seen once")
    void anySize() {
        Random random = Seed.random();
        int n = 7 + random.nextInt(9);
        double[][] g = new double[n][];
        double[] expected = new double[3];
        for (int i = 0; i < n; i++) {
            g[i] = random.doubles(3, -1, 1).toArray();
            for (int j = 0; j < 3; j++) {
                expected[j] += g[i][j] / n;
            }
        }
        MicroBatches batches = new MicroBatches(3);
        for (int size = 1; size <= n + 1; size++) {
            int[] seen = new int[n];
            double[] got = batches.gradient((into, from, to) -> {
                for (int i = from; i < to; i++) {
                    seen[i]++;
                    for (int j = 0; j < 3; j++) {
                        into[j] += g[i][j] / (to - from);
                    }
                }
            }, n, size);
            Check.close("gradient in parts of " + size, expected, got, 1e-9);
            for (int i = 0; i < n; i++) {
                Check.equal("times that example " + i + " was seen", 1, seen[i]);
            }
        }
    }
}
