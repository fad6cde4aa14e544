import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BetterOrLuckyHiddenTest {

    // Differences that are all 1 or −1 have the sign test's p-value: 2 · Σ (n over i) / 2ⁿ for i up to the rarer sign's number.
    @Test
    @DisplayName("flip test: of differences of equal size it says what the sign test says")
    void signTest() {
        Random random = Seed.random();
        int n = 5 + random.nextInt(6);
        double[] differences = IntStream.range(0, n).mapToDouble(i -> random.nextInt(3) == 0 ? -0.1 : 0.1).toArray();
        int rarer = (int) Math.min(IntStream.range(0, n).filter(i -> differences[i] > 0).count(),
            IntStream.range(0, n).filter(i -> differences[i] < 0).count());
        double choices = 1;
        double sum = 0;
        for (int i = 0; i <= rarer; i++) {
            sum += choices;
            choices = choices * (n - i) / (i + 1);
        }
        Check.close("p", Math.min(1, 2 * sum / Math.pow(2, n)), BetterOrLucky.flipTest(differences), 1e-9);
    }

    // Powers of two have another sum for each choice of signs: the odd numbers from −(2ⁿ − 1) to 2ⁿ − 1, each once.
    @Test
    @DisplayName("flip test: of powers of two every choice of signs has a sum of its own")
    void powers() {
        Random random = Seed.random();
        int n = 6;
        double[] differences = IntStream.range(0, n).mapToDouble(i -> (random.nextBoolean() ? 1 : -1) * Math.pow(2, i)).toArray();
        double sum = Math.abs(IntStream.range(0, n).mapToDouble(i -> differences[i]).sum());
        Check.close("p", (64 - sum + 1) / 64, BetterOrLucky.flipTest(differences), 1e-9);
    }

    @Test
    @DisplayName("resampled means: drawing every number once gives the mean of the differences")
    void everyNumberOnce() {
        Random random = Seed.random();
        double[] first = random.doubles(7, 80, 100).toArray();
        double[] second = random.doubles(7, 80, 100).toArray();
        double expected = IntStream.range(0, 7).mapToDouble(i -> first[i]).sum() / 7
            - IntStream.range(0, 7).mapToDouble(i -> second[i]).sum() / 7;
        double[] means = BetterOrLucky.resampledMeans(
            BetterOrLucky.differences(first, second), new int[][] {{6, 5, 4, 3, 2, 1, 0}});
        Check.close("mean", expected, means[0], 1e-9);
    }
}
