import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 99/101, 9/11, (9/11)², 1/(1 − β), 1")
    void formulas() {
        Check.predicted("the factor of gradient descent", 99.0 / 101, RuleForecast.descent(), 0.002);
        Check.predicted("the factor of the heavy ball", 9.0 / 11, RuleForecast.heavyBall(), 0.002);
        Check.predicted("the best β", 81.0 / 121, RuleForecast.bestBeta(), 0.005);
        Check.predicted("the gain", 1 / (1 - 0.9), RuleForecast.gain(), 0.002);
        Check.predicted("Adam's first step", 1, RuleForecast.firstStep(), 0.002);
    }
}
