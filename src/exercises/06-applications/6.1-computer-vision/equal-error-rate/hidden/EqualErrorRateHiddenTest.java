import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EqualErrorRateHiddenTest {

    @Test
    @DisplayName("random pairs, against sorted scores")
    void randomPairs() {
        Random random = Seed.random();
        int n = 60;
        double[] scores = new double[n];
        boolean[] same = new boolean[n];
        for (int i = 0; i < n; i++) {
            same[i] = i % 3 == 0;
            scores[i] = random.nextGaussian() + (same[i] ? 1 : 0);
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(scores[j], scores[i]));
        double least = 1;
        int own = 0;
        int strange = 0;
        for (int i : order) {                            // downwards: each score in turn is the threshold
            own += same[i] ? 1 : 0;
            strange += same[i] ? 0 : 1;
            least = Math.min(least, Math.max(strange / 40.0, 1 - own / 20.0));
            Check.close("false matches", strange / 40.0, EqualErrorRate.falseMatches(scores, same, scores[i]), 1e-9);
            Check.close("false non-matches", 1 - own / 20.0, EqualErrorRate.falseNonMatches(scores, same, scores[i]), 1e-9);
        }
        Check.close("the equal error rate", least, EqualErrorRate.of(scores, same), 1e-9);
    }
}
