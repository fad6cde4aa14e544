import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestSearchHiddenTest {

    @Test
    @DisplayName("candidates that are all alike are reported as they are, not as the luckiest of them looks")
    void allAlike() {
        Random random = Seed.random();
        double[][] noise = new double[30][40];
        for (double[] row : noise) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 0.8 + 0.05 * random.nextGaussian();
            }
        }
        HonestSearch.Result result = HonestSearch.search((candidate, part, seed) ->
                noise[candidate][(int) seed + (part == HonestSearch.Part.TEST ? 20 : 0)], 30,
                new long[] {0, 1, 2}, new long[] {5, 6, 7, 8});
        double expected = 0;
        double best = 0;
        int chosen = -1;
        for (int candidate = 0; candidate < 30; candidate++) {
            double mean = (noise[candidate][0] + noise[candidate][1] + noise[candidate][2]) / 3;
            if (mean > best) {
                best = mean;
                chosen = candidate;
            }
        }
        for (int seed = 5; seed <= 8; seed++) {
            expected += noise[chosen][20 + seed] / 4;
        }
        Check.equal("the candidate", chosen, result.chosen());
        Check.close("the accuracy", expected, result.reported(), 1e-9);
    }
}
