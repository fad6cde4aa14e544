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

    /** Both parts at a threshold: where they are wrong, so is what follows. */
    private static void parts(String where, double[] scores, boolean[] same, double threshold, double alarms, double missed) {
        Check.close("false alarms and misses " + where, new double[] {alarms, missed},
            new double[] {EqualErrors.falseAlarms(scores, same, threshold), EqualErrors.misses(scores, same, threshold)}, 1e-9);
    }

    @Test
    @DisplayName("of several thresholds the greatest counts")
    void threshold() {
        parts("at 0.26", SCORES, SAME, .26, 1 / 2.0, 2 / 3.0);
        Check.close("the threshold", .26, EqualErrors.threshold(SCORES, SAME), 1e-9);
    }

    @Test
    @DisplayName("also if it comes after the other one in the list")
    void later() {
        double[] scores = {.19, .34, .26, .08, .13};
        boolean[] same = {true, true, false, true, false};
        parts("at 0.26", scores, same, .26, 1 / 2.0, 2 / 3.0);
        Check.close("with .19 before .26", .26, EqualErrors.threshold(scores, same), 1e-9);
    }

    @Test
    @DisplayName("differences of 1/2 each: the same number in a computer, too")
    void exactly() {
        double[] scores = {.1, .2, .3};
        boolean[] same = {true, false, true};
        parts("at 0.3", scores, same, .3, 0, 1 / 2.0);
        Check.close("the threshold of .1 .2 .3", .3, EqualErrors.threshold(scores, same), 1e-9);
    }

    @Test
    @DisplayName("differences of 1/6 that are not the same number in a computer")
    void nearly() {
        double[] scores = {.1, .2, .3, .4, .5};
        boolean[] same = {true, false, false, false, true};
        parts("at 0.4", scores, same, .4, 1 / 3.0, 1 / 2.0);
        Check.close("the threshold of .1 to .5", .4, EqualErrors.threshold(scores, same), 1e-9);
    }

    @Test
    @DisplayName("the mean and the greater one, as torchmetrics and voxceleb_trainer have them")
    void rates() {
        Check.close("both rates", new double[] {.583333333333, .666666666667}, EqualErrors.rates(SCORES, SAME), 1e-9);
        Check.close("of scores .5 .7 .8 0", new double[] {.5, .5},
            EqualErrors.rates(new double[] {0, .5, .7, .8}, new boolean[] {false, true, true, false}), 1e-9);
    }
}
