import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: mean of y, Σxy/Σx², ½, 2η·mean of y, 2η·Σxy/3 and 2³·3!")
    void formulas() {
        Check.predicted("the intercept", (1 + 2 + 6) / 3.0, Forecast.intercept(), 0.02);
        Check.predicted("the slope", (-1 + 6) / 2.0, Forecast.slope(), 0.02);
        Check.predicted("the least risk", (0.25 + 1 + 0.25) / 3, Forecast.leastRisk(), 0.02);
        Check.predicted("the intercept after one step", 0.5 * 2 * 3, Forecast.interceptAfterOneStep(), 0.02);
        Check.predicted("the slope after one step", 0.5 * 2 * 5 / 3.0, Forecast.slopeAfterOneStep(), 0.02);
        Check.predicted("the number of settings", 8 * 6, Forecast.copies(), 0.02);
    }
}
