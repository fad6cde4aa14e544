import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EqualErrorsTest {

    private static final double[] SCORES = {.13, .26, .08, .19, .34};
    private static final boolean[] SAME = {false, false, true, true, true};

    @Test
    @DisplayName("false alarms are a part of the different pairs")
    void falseAlarms() {
        Check.close("at 0.19", 0.5, EqualErrors.falseAlarms(SCORES, SAME, .19), 1e-9);
        Check.close("at 0", 1, EqualErrors.falseAlarms(SCORES, SAME, 0), 1e-9);
        Check.close("at 0.26, which is reached", 0.5, EqualErrors.falseAlarms(SCORES, SAME, .26), 1e-9);
    }

    @Test
    @DisplayName("misses are a part of the same pairs")
    void misses() {
        Check.close("at 0.19", 1 / 3.0, EqualErrors.misses(SCORES, SAME, .19), 1e-9);
        Check.close("at 1", 1, EqualErrors.misses(SCORES, SAME, 1), 1e-9);
    }

    @Test
    @DisplayName("of several thresholds the greatest counts")
    void threshold() {
        Check.close("the threshold", .26, EqualErrors.threshold(SCORES, SAME), 1e-9);
    }

    @Test
    @DisplayName("also if it comes after the other one in the list")
    void later() {
        Check.close("with .19 before .26", .26, EqualErrors.threshold(new double[] {.19, .34, .26, .08, .13},
            new boolean[] {true, true, false, true, false}), 1e-9);
    }

    @Test
    @DisplayName("differences of 1/2 each: the same number in a computer, too")
    void exactly() {
        Check.close("the threshold of .1 .2 .3", .3, EqualErrors.threshold(new double[] {.1, .2, .3},
            new boolean[] {true, false, true}), 1e-9);
    }

    @Test
    @DisplayName("differences of 1/6 that are not the same number in a computer")
    void nearly() {
        Check.close("the threshold of .1 to .5", .4, EqualErrors.threshold(new double[] {.1, .2, .3, .4, .5},
            new boolean[] {true, false, false, false, true}), 1e-9);
    }

    @Test
    @DisplayName("the mean and the greater one, as torchmetrics and voxceleb_trainer have them")
    void rates() {
        Check.close("both rates", new double[] {.583333333333, .666666666667}, EqualErrors.rates(SCORES, SAME), 1e-9);
        Check.close("of scores .5 .7 .8 0", new double[] {.5, .5},
            EqualErrors.rates(new double[] {0, .5, .7, .8}, new boolean[] {false, true, true, false}), 1e-9);
    }
}
