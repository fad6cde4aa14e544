import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    /** The example; ranks were worked out on paper. */
    private static final double[][] SIX = {{0.90, 100, 10}, {0.90, 200, 5}, {0.93, 200, 20}, {0.80, 50, 20}, {0.80, 60, 20},
        {0.80, 70, 30}};

    private static void ranks(String name, double[][] models, int... expected) {
        Check.equal("the ranks of " + name, Arrays.toString(expected), Arrays.toString(ParetoFront.ranks(models)));
    }

    @Test
    @DisplayName("dominates: at least as good, no cost higher, one of these strict")
    void dominates() {
        Check.holds("3 dominates 4: one cost is lower", ParetoFront.dominates(SIX[3], SIX[4]));
        Check.holds("better at the same costs",
            ParetoFront.dominates(new double[] {0.93, 200, 20}, new double[] {0.90, 200, 20}));
        Check.holds("lower in the last of three costs",
            ParetoFront.dominates(new double[] {0.9, 1, 1, 1}, new double[] {0.9, 1, 1, 2}));
    }

    @Test
    @DisplayName("does not dominate: what is worse, or dearer by one cost, or equal in all")
    void doesNot() {
        Check.holds("0 does not dominate 1, which has fewer bytes", !ParetoFront.dominates(SIX[0], SIX[1]));
        Check.holds("1 does not dominate 0, which has fewer multiply-adds", !ParetoFront.dominates(SIX[1], SIX[0]));
        Check.holds("3, cheaper and worse, does not dominate 2", !ParetoFront.dominates(SIX[3], SIX[2]));
        Check.holds("no model dominates its equal", !ParetoFront.dominates(SIX[0], SIX[0].clone()));
    }

    @Test
    @DisplayName("the ranks of the example: four on the front, then one, then one")
    void ranks() {
        ranks("the example", SIX, 0, 0, 0, 0, 1, 2);
    }

    @Test
    @DisplayName("the order of the list does not matter")
    void order() {
        ranks("a chain that falls", new double[][] {{0.9, 1}, {0.8, 2}, {0.7, 3}, {0.6, 4}}, 0, 1, 2, 3);
        ranks("a chain that rises", new double[][] {{0.6, 4}, {0.7, 3}, {0.8, 2}, {0.9, 1}}, 3, 2, 1, 0);
    }

    @Test
    @DisplayName("a rank is a round, not a number of models that dominate")
    void rounds() {
        ranks("two that dominate a third", new double[][] {{0.9, 1, 2}, {0.9, 2, 1}, {0.8, 3, 3}}, 0, 0, 1);
    }

    @Test
    @DisplayName("equal models have equal ranks")
    void equals() {
        ranks("three of which two are equal", new double[][] {{0.8, 2}, {0.9, 1}, {0.8, 2}}, 1, 0, 1);
    }

    @Test
    @DisplayName("the best within both budgets")
    void best() {
        Check.equal("with 200 and 20", 2, ParetoFront.best(SIX, new double[] {200, 20}));
        Check.equal("with 200 and 10: of equally good ones the one with fewer multiply-adds", 0,
            ParetoFront.best(SIX, new double[] {200, 10}));
        Check.equal("with 200 and 9", 1, ParetoFront.best(SIX, new double[] {200, 9}));
        Check.equal("with 99 and 30", 3, ParetoFront.best(SIX, new double[] {99, 30}));
        Check.equal("with 49 and 30", -1, ParetoFront.best(SIX, new double[] {49, 30}));
    }

    @Test
    @DisplayName("of equally good and equally cheap models the first")
    void first() {
        Check.equal("of two equals", 0, ParetoFront.best(new double[][] {{0.8, 2}, {0.8, 2}}, new double[] {2}));
        Check.equal("the cheaper one comes later", 1, ParetoFront.best(new double[][] {{0.8, 2}, {0.8, 1}}, new double[] {2}));
    }
}
