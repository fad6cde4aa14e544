import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.random.RandomSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DropoutTesterHiddenTest {

    @Test
    @DisplayName("it passes dropout that draws its mask in another way")
    void other() {
        Random seed = Seed.random();
        for (double p : new double[] {0.1, 0.4, 0.9}) {
            Check.passes("right dropout, p = " + p, () -> DropoutTester.test((x, q, training, random) -> {
                double[] y = x.clone();
                for (int i = y.length - 1; training && i >= 0; i--) {
                    y[i] = random.nextInt(1 << 20) < q * (1 << 20) ? 0 : y[i] / (1 - q);
                }
                return y;
            }, p, RandomSource.of(seed.nextLong())));
        }
    }

    @Test
    @DisplayName("it catches dropout that drops a little too often")
    void often() {
        RandomSource random = RandomSource.of(Seed.random().nextLong());
        Check.catches("dropped with 1.5 p", () -> DropoutTester.test((x, p, training, source) ->
            Arrays.stream(x).map(v -> !training ? v : source.nextDouble() < 1.5 * p ? 0 : v / (1 - p)).toArray(), 0.3, random));
    }

    @Test
    @DisplayName("it catches dropout of all elements or none")
    void together() {
        RandomSource random = RandomSource.of(Seed.random().nextLong());
        Check.catches("one decision for all elements", () -> DropoutTester.test((x, p, training, source) -> {
            boolean dropped = source.nextDouble() < p;
            return Arrays.stream(x).map(v -> !training ? v : dropped ? 0 : v / (1 - p)).toArray();
        }, 0.5, random));
    }
}
