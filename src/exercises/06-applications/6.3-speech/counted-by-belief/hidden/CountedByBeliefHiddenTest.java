import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountedByBeliefHiddenTest {

    private static double[] shares(Random random, int n) {
        double[] shares = random.doubles(n, 0.1, 1).toArray();
        double sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(x -> x / sum).toArray();
    }

    @Test
    @DisplayName("the posteriors are those of all paths, written out")
    void everyPath() {
        Random random = Seed.random();
        double[] start = shares(random, 3);
        double[][] transitions = {shares(random, 3), shares(random, 3), shares(random, 3)};
        double[][] emissions = {shares(random, 2), shares(random, 2), shares(random, 2)};
        int[] seen = random.ints(4, 0, 2).toArray();
        double[][] expected = new double[4][3];
        double total = 0;
        for (int code = 0; code < 81; code++) {
            int[] path = {code / 27, code / 9 % 3, code / 3 % 3, code % 3};
            double p = start[path[0]] * emissions[path[0]][seen[0]];
            for (int t = 1; t < 4; t++) {
                p *= transitions[path[t - 1]][path[t]] * emissions[path[t]][seen[t]];
            }
            total += p;
            for (int t = 0; t < 4; t++) {
                expected[t][path[t]] += p;
            }
        }
        double[][] gamma = CountedByBelief.posteriors(start, transitions, emissions, seen);
        double[][] counts = new double[3][2];
        for (int t = 0; t < 4; t++) {
            for (int i = 0; i < 3; i++) {
                expected[t][i] /= total;
                counts[i][seen[t]] += expected[t][i];
            }
            Check.close("time " + t, expected[t], gamma[t], 1e-9);
        }
        double[][] learnt = CountedByBelief.newEmissions(start, transitions, emissions, seen);
        for (int i = 0; i < 3; i++) {
            double sum = counts[i][0] + counts[i][1];
            Check.close("emissions of state " + i, new double[] {counts[i][0] / sum, counts[i][1] / sum}, learnt[i], 1e-9);
        }
    }

    @Test
    @DisplayName("a state without belief keeps its row")
    void never() {
        double[][] emissions = {shares(Seed.random(), 2), {0.25, 0.75}};
        double[][] learnt = CountedByBelief.newEmissions(new double[] {1, 0}, new double[][] {{1, 0}, {0, 1}}, emissions,
            new int[] {0, 0});
        Check.close("the row", emissions[1], learnt[1], 1e-9);
    }
}
