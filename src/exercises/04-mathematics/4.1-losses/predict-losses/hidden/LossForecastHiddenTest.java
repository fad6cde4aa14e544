import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 100/5, the third of five, the seventh of nine, 5 − ½, ln 100, 0.2 − 1, ln 21, 1 − 6/10, 5")
    void formulas() {
        Check.predicted("the mean", 100 / 5.0, LossForecast.bestBySquares(), 0.02);
        Check.predicted("the median", 3, LossForecast.bestByAbsoluteValues(), 0.02);
        Check.predicted("the quantile", 70, LossForecast.bestByQuantile(), 0.02);
        Check.predicted("Huber", 5 - 0.5, LossForecast.huberFarOut(), 0.02);
        Check.predicted("guessing", Math.log(100), LossForecast.guessing(), 0.02);
        Check.predicted("the slope", 0.2 - 1, LossForecast.slopeAtTheTruth(), 0.02);
        Check.predicted("the lead", Math.log(0.84 / 0.04), LossForecast.smoothedLead(), 0.02);
        Check.predicted("Dice", 1 - 6 / 10.0, LossForecast.diceOfTwoRegions(), 0.02);
        Check.predicted("the alignments", 5, LossForecast.alignments(), 0.02);
    }
}
