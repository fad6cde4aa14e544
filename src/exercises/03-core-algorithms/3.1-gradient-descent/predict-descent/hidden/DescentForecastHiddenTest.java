import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DescentForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 2/λmax, 1 − η, ln 0.01 / ln 0.99 and 2/(λmin + λmax)")
    void formulas() {
        Check.predicted("the largest learning rate", 2.0 / 100, DescentForecast.limit(), 0.04);
        Check.predicted("the factor", 1 - 0.01, DescentForecast.factor(), 0.004);
        Check.predicted("the number of steps", Math.log(0.01) / Math.log(0.99), DescentForecast.steps(), 0.04);
        Check.predicted("the best learning rate", 2.0 / (1 + 100), DescentForecast.bestRate(), 0.004);
    }
}
