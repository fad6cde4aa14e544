import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ByteLayerHiddenTest {

    @Test
    @DisplayName("sums stand for the layer of floats")
    void floats() {
        Random random = Seed.random();
        int[] x = random.ints(6, -128, 128).toArray();
        int[][] w = {random.ints(6, -128, 128).toArray(), random.ints(6, -128, 128).toArray()};
        int[] zeros = {random.nextInt(20) + 1, -random.nextInt(20) - 1};
        int[] sums = ByteLayer.sums(x, 7, w, zeros, new int[] {5, -9});
        for (int o = 0; o < 2; o++) {
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += 0.1 * (w[o][i] - zeros[o]) * 0.2 * (x[i] - 7);
            }
            Check.close("output " + o, sum, 0.02 * (sums[o] - (o == 0 ? 5 : -9)), 1e-6);
        }
    }

    @Test
    @DisplayName("bytes of the next grid at random scales")
    void bytes() {
        Random random = Seed.random();
        for (int i = 0; i < 10; i++) {
            int sum = random.nextInt(400) - 100;
            double scale = 0.05 + random.nextDouble() / 10;
            double y = scale * (ByteLayer.next(sum, 0.2, 0.1, scale, -20) + 20);
            Check.holds("the number is that of the rectifier, to half a scale",
                Math.abs(y - Math.max(0, 0.02 * sum)) <= scale / 2 + 1e-9);
            Check.equal("a bias", sum, ByteLayer.bias(0.02 * sum, 0.2, 0.1));
        }
    }
}
