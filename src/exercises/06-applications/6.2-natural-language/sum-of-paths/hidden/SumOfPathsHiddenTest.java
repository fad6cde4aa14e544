import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SumOfPathsHiddenTest {

    private static double[][] drawn(Random random, int rows, int columns) {
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        return drawn;
    }

    /** All paths, one after the other. */
    private static double enumerated(double[][] emissions, double[][] transitions, double[] start, double[] end) {
        int tags = start.length;
        double sum = 0;
        for (int code = 0; code < Math.pow(tags, emissions.length); code++) {
            int rest = code;
            double score = 0;
            int before = -1;
            for (double[] word : emissions) {
                int tag = rest % tags;
                rest /= tags;
                score += word[tag] + (before < 0 ? start[tag] : transitions[before][tag]);
                before = tag;
            }
            sum += Math.exp(score + end[before]);
        }
        return Math.log(sum);
    }

    @Test
    @DisplayName("drawn scores, one to six words, against all paths")
    void drawn() {
        Random random = Seed.random();
        for (int words = 1; words < 7; words++) {
            double[][] emissions = drawn(random, words, 3);
            double[][] transitions = drawn(random, 3, 3);
            double[][] ends = drawn(random, 2, 3);
            Check.close("ln Z of " + words + " words", enumerated(emissions, transitions, ends[0], ends[1]),
                SumOfPaths.logNormalizer(emissions, transitions, ends[0], ends[1]), 1e-9);
        }
    }

    @Test
    @DisplayName("drawn scores, some of them forbidden, against all paths; and nothing allowed at all")
    void forbidden() {
        Random random = Seed.random();
        double never = Double.NEGATIVE_INFINITY;
        for (int words = 2; words < 6; words++) {
            double[][] emissions = drawn(random, words, 3);
            double[][] transitions = drawn(random, 3, 3);
            double[][] ends = drawn(random, 2, 3);
            transitions[0][1] = never;
            transitions[2][1] = never;
            ends[0][1] = never;
            Check.close("ln Z of " + words + " words", enumerated(emissions, transitions, ends[0], ends[1]),
                SumOfPaths.logNormalizer(emissions, transitions, ends[0], ends[1]), 1e-9);
        }
        Check.equal("ln Z where nothing is allowed", never, SumOfPaths.logNormalizer(drawn(random, 3, 2), drawn(random, 2, 2),
            new double[] {never, never}, new double[2]));
    }
}
