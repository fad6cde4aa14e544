import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Parts and costs were worked out on paper. The means .5833 and .5 are those of torchmetrics' examples; the greater ones follow
 * voxceleb_trainer's rule at the same threshold (its program, with scikit-learn's curve, stops at others: .5 and 1).
 */
class EqualErrorsTest {

    private static final double[] SCORES = {.13, .26, .08, .19, .34};
    private static final boolean[] SAME = {false, false, true, true, true};

    @Test
    @DisplayName("of several thresholds the greatest counts")
    void threshold() {
        Check.close("the threshold", .26, EqualErrors.threshold(SCORES, SAME), 1e-9);
    }

    @Test
    @DisplayName("also if it comes after the other one in the list")
    void later() {
        double[] scores = {.19, .34, .26, .08, .13};
        boolean[] same = {true, true, false, true, false};
        Check.close("with .19 before .26", .26, EqualErrors.threshold(scores, same), 1e-9);
    }

    @Test
    @DisplayName("differences of 1/2 each: the same number in a computer, too")
    void exactly() {
        Check.close("the threshold of .1 .2 .3", .3,
            EqualErrors.threshold(new double[] {.1, .2, .3}, new boolean[] {true, false, true}), 1e-9);
    }

    @Test
    @DisplayName("differences of 1/6 that are not the same number in a computer")
    void nearly() {
        double[] scores = {.1, .2, .3, .4, .5};
        boolean[] same = {true, false, false, false, true};
        Check.close("the threshold of .1 to .5", .4, EqualErrors.threshold(scores, same), 1e-9);
    }

    @Test
    @DisplayName("the mean and the greater one, by the rules of torchmetrics and voxceleb_trainer")
    void rates() {
        Check.close("both rates", new double[] {.583333333333, .666666666667}, EqualErrors.rates(SCORES, SAME), 1e-9);
        Check.close("of scores .5 .7 .8 0", new double[] {.5, .5},
            EqualErrors.rates(new double[] {0, .5, .7, .8}, new boolean[] {false, true, true, false}), 1e-9);
    }

    @Test
    @DisplayName("one caller in twenty is the owner: false alarms are dear")
    void rare() {
        Check.close("the least cost of the example", 2 / 3.0, EqualErrors.leastCost(SCORES, SAME, .05), 1e-9);
    }

    @Test
    @DisplayName("two callers in three are the owner")
    void frequent() {
        double[] scores = {.8, .2, .3, .4, .1};
        boolean[] same = {true, true, true, true, false};
        Check.close("the least cost, all mistakes avoided", 0, EqualErrors.leastCost(scores, same, 2 / 3.0), 1e-9);
        boolean[] one = {true, true, false, true, true};
        Check.close("the least cost, half of the owners missed or all accepted", 1,
            EqualErrors.leastCost(scores, one, 2 / 3.0), 1e-9);
        Check.close("the least cost where a quarter is missed", .5,
            EqualErrors.leastCost(new double[] {.8, .7, .6, .1, .3}, new boolean[] {true, true, true, true, false}, 2 / 3.0),
            1e-9);
    }

    @Test
    @DisplayName("scores that say the contrary: better refuse everybody")
    void contrary() {
        Check.close("the least cost", 1, EqualErrors.leastCost(new double[] {.9, .1}, new boolean[] {false, true}, .05), 1e-9);
    }
}
