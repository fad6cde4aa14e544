import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BetterOrLuckyHiddenTest {

    // All 2ⁿ throws of the coin, one by one: how many are at least as uneven?
    @Test
    @DisplayName("sign test: the share of all throws of a coin that are at least as uneven")
    void allThrows() {
        Random random = Seed.random();
        int n = 5 + random.nextInt(6);
        double[] differences = IntStream.range(0, n).mapToDouble(i -> random.nextInt(3) == 0 ? -1 : 1).toArray();
        int wins = (int) IntStream.range(0, n).filter(i -> differences[i] > 0).count();
        long asUneven = IntStream.range(0, 1 << n)
            .filter(all -> Math.abs(2 * Integer.bitCount(all) - n) >= Math.abs(2 * wins - n)).count();
        Check.close("p", (double) asUneven / (1 << n), BetterOrLucky.signTest(differences), 1e-9);
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
