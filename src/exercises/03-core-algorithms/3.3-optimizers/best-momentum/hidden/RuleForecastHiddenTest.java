import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 12/13, 2/3, 4/9, 1/(1 − β), 1")
    void formulas() {
        Check.predicted("the factor of gradient descent", 12.0 / 13, RuleForecast.descent(), 0.002);
        Check.predicted("the factor of the heavy ball", 2.0 / 3, RuleForecast.heavyBall(), 0.002);
        Check.predicted("the best β", 4.0 / 9, RuleForecast.bestBeta(), 0.005);
        Check.predicted("the gain", 1 / (1 - 0.95), RuleForecast.gain(), 0.002);
        Check.predicted("Adam's first step", 1, RuleForecast.firstStep(), 0.002);
    }
}
