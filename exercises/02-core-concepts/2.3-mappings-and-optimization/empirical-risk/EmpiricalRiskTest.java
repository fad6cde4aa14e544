import book.exercise.Check;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EmpiricalRiskTest {

    private static final EmpiricalRisk.Family LINE = (theta, x) -> theta[0] + theta[1] * x;
    private static final EmpiricalRisk.Loss SQUARE = (answer, target) -> (answer - target) * (answer - target);
    /** A mile too many costs three times as much as a mile too few. */
    private static final EmpiricalRisk.Loss PROMISE =
            (answer, target) -> answer > target ? 3 * (answer - target) : target - answer;
    private static final double[] WEIGHT = {2, 4};
    private static final double[] MILES = {30, 16};

    @Test
    @DisplayName("risk: the line 40 − 5w has the risk 8")
    void risk() {
        Check.close("risk", 8, EmpiricalRisk.risk(LINE, SQUARE, new double[] {40, -5}, WEIGHT, MILES), 1e-12);
    }

    // By hand: 40 − 5w answers (30, 20), so only the second promises 4 miles too many: 3·4 / 2 = 6.
    @Test
    @DisplayName("risk: under a loss that is not symmetric it is 6")
    void asymmetric() {
        Check.close("risk", 6, EmpiricalRisk.risk(LINE, PROMISE, new double[] {40, -5}, WEIGHT, MILES), 1e-12);
    }

    @Test
    @DisplayName("landscape: a mapping that gives 8 at (40, −5) and 0 at (44, −7)")
    void landscape() {
        ToDoubleFunction<double[]> landscape = EmpiricalRisk.landscape(LINE, SQUARE, WEIGHT, MILES);
        Check.close("risk at (40, −5)", 8, landscape.applyAsDouble(new double[] {40, -5}), 1e-12);
        Check.close("risk at (44, −7)", 0, landscape.applyAsDouble(new double[] {44, -7}), 1e-12);
    }

    @Test
    @DisplayName("best: of x² at 3, −1, 1, 2 the least is number 1, the first of two equals")
    void best() {
        double[][] candidates = {{3}, {-1}, {1}, {2}};
        Check.equal("number of the best candidate", 1, EmpiricalRisk.best(p -> p[0] * p[0], candidates));
    }
}
