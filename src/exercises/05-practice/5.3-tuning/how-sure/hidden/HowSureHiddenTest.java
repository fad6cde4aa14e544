import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HowSureHiddenTest {

    @Test
    @DisplayName("the closed forms: 6/10 · 4/10 + 4/10 · 15/100, 4/10, e²/(1 + e²), 2/10 − 5/100, 10,000/e, (20/40)²")
    void closedForms() {
        Check.predicted("calibration error", 0.6 * 0.4 + 0.4 * 0.15, HowSure.calibrationError(), 0.04);
        Check.predicted("largest error", 0.4, HowSure.largestError(), 0.04);
        Check.predicted("probability", Math.exp(2) / (1 + Math.exp(2)), HowSure.atTwo(), 0.02);
        Check.predicted("error of the mean", 0.2 - 0.05, HowSure.meanError(), 0.04);
        Check.predicted("left out", 10_000 / Math.E, HowSure.leftOut(), 0.04);
        Check.predicted("factor", 0.25, HowSure.withoutSquare(), 0.06);
    }
}
