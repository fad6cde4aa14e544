import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParetoFrontHiddenTest {

    private static double[][] drawn(Random random, int n, int costs) {
        double[][] models = new double[n][1 + costs];
        for (double[] model : models) {
            Arrays.setAll(model, k -> random.nextInt(6));
        }
        return models;
    }

    /** Better by every number, once the costs have a minus sign, and not the same. */
    private static boolean above(double[] a, double[] b) {
        boolean all = a[0] >= b[0] && !Arrays.equals(a, b);
        for (int k = 1; k < a.length; k++) {
            all = all && -a[k] >= -b[k];
        }
        return all;
    }

    /** The longest chain of models, each of which dominates the next, that ends in model i. */
    private static int chain(double[][] models, int i) {
        int longest = 0;
        for (int j = 0; j < models.length; j++) {
            if (above(models[j], models[i])) {
                longest = Math.max(longest, 1 + chain(models, j));
            }
        }
        return longest;
    }

    @Test
    @DisplayName("random models with one to three costs: a rank is the length of the longest chain of those that dominate")
    void ranks() {
        Random random = Seed.random();
        for (int run = 0; run < 12; run++) {
            double[][] models = drawn(random, 12, 1 + run % 3);
            int[] expected = new int[models.length];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = chain(models, i);
                Check.equal("whether the first dominates number " + i, above(models[0], models[i]),
                    ParetoFront.dominates(models[0], models[i]));
            }
            Check.equal("the ranks", Arrays.toString(expected), Arrays.toString(ParetoFront.ranks(models)));
        }
    }

    @Test
    @DisplayName("the best within random budgets: affordable, and nothing affordable is better")
    void best() {
        Random random = Seed.random();
        for (int run = 0; run < 30; run++) {
            double[][] models = drawn(random, 10, 2);
            double[] budgets = {random.nextInt(6), random.nextInt(6)};
            int expected = -1;
            for (double quality = 5; quality >= 0 && expected < 0; quality--) {
                for (double cost = 0; cost <= budgets[0] && expected < 0; cost++) {
                    for (int i = 9; i >= 0; i--) {
                        expected = models[i][0] == quality && models[i][1] == cost && models[i][2] <= budgets[1] ? i : expected;
                    }
                }
            }
            Check.equal("the best", expected, ParetoFront.best(models, budgets));
        }
    }
}
