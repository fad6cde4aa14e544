import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FitForecastHiddenTest {

    @Test
    @DisplayName("the formula agrees: w = Σxy / (Σx² + nλ)")
    void formula() {
        Check.predicted("the weight without a penalty", 7 / 5.0, FitForecast.fitWithout(), 0.02);
        Check.predicted("the weight with the penalty 1", 7 / (5 + 2.0), FitForecast.fitWithPenalty(), 0.02);
        Check.predicted("the weight, every example twice", 14 / (10 + 4.0), FitForecast.fitDoubled(), 0.02);
    }
}
