import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BestStepTest {

    private static final double[] CURVATURES = {3, 1, 7};

    @Test
    @DisplayName("the factor of a small rate")
    void small() {
        Check.close("the factor at 0.2", 0.8, BestStep.factor(CURVATURES, 0.2), 1e-9);
    }

    @Test
    @DisplayName("the factor of a large rate, which throws the steepest axis from side to side")
    void large() {
        Check.close("the factor at 0.28", 0.96, BestStep.factor(CURVATURES, 0.28), 1e-9);
    }

    @Test
    @DisplayName("the best rate, beside the best of 100,000 rates that were tried")
    void best() {
        double best = 0;
        for (int i = 1; i <= 100_000; i++) {
            double rate = i / 200_000.0;
            double worst = Math.max(Math.abs(1 - rate), Math.abs(1 - 7 * rate));
            best = worst < Math.max(Math.abs(1 - best), Math.abs(1 - 7 * best)) ? rate : best;
        }
        Check.close("the best rate", best, BestStep.rate(CURVATURES), 1e-4);
    }

    @Test
    @DisplayName("the steps to a hundredth at the best rate")
    void steps() {
        Check.equal("the steps at 0.25", 17, BestStep.steps(CURVATURES, 0.25, 0.01));
    }

    @Test
    @DisplayName("the steps where the power meets the precision exactly")
    void exactly() {
        Check.equal("the steps of a factor of a half to 1/8", 3, BestStep.steps(new double[] {1, 3}, 0.5, 0.125));
    }

    @Test
    @DisplayName("no number of steps is enough for a rate that is too large")
    void never() {
        Check.equal("the steps at 0.3", -1, BestStep.steps(CURVATURES, 0.3, 0.01));
        Check.equal("the steps at a factor of exactly 1", -1, BestStep.steps(new double[] {1, 4}, 0.5, 0.01));
    }

    @Test
    @DisplayName("one step is enough where all curvatures are alike")
    void round() {
        Check.equal("the steps on a round bowl", 1, BestStep.steps(new double[] {4, 4}, 0.25, 0.01));
    }
}
