import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecallWithTiesHiddenTest {

    /** The share of orders in which a right answer is among the first k, all orders counted. */
    private static double counted(double[] similarities, boolean[] right, int k) {
        double[] count = new double[2];
        orders(new int[similarities.length], 0, new boolean[similarities.length], similarities, right, k, count);
        return count[0] / count[1];
    }

    private static void orders(int[] order, int placed, boolean[] used, double[] similarities, boolean[] right, int k,
            double[] count) {
        if (placed == order.length) {
            boolean found = false;
            for (int i = 0; i < k; i++) {
                found |= right[order[i]];
            }
            count[0] += found ? 1 : 0;
            count[1]++;
            return;
        }
        for (int next = 0; next < order.length; next++) {
            boolean sorted = placed == 0 || similarities[order[placed - 1]] >= similarities[next];
            if (!used[next] && sorted) {
                used[next] = true;
                order[placed] = next;
                orders(order, placed + 1, used, similarities, right, k, count);
                used[next] = false;
            }
        }
    }

    @Test
    @DisplayName("all orders of six candidates counted")
    void enumerated() {
        Random random = Seed.random();
        for (int run = 0; run < 40; run++) {
            double[] similarities = random.ints(6, -1, 2).asDoubleStream().toArray();
            boolean[] right = new boolean[6];
            for (int j = 0; j < 6; j++) {
                right[j] = random.nextInt(3) == 0;
            }
            int k = 1 + random.nextInt(6);
            Check.close("found at " + k, counted(similarities, right, k), RecallWithTies.found(similarities, right, k), 1e-9);
        }
    }

    @Test
    @DisplayName("where all are level, chance is k of n")
    void chance() {
        int n = 3 + Seed.random().nextInt(20);
        boolean[][] right = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            right[i][i] = true;
        }
        for (int k = 1; k <= n; k++) {
            Check.close("recall at " + k + " of " + n, k / (double) n, RecallWithTies.recall(new double[n][n], right, k), 1e-9);
        }
    }
}
