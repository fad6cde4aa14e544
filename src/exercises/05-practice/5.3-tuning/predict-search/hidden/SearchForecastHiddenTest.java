import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 5 · 0.1, 1 − 0.9¹⁰, ln 0.1 / ln 0.98 and √(0.0001 · 1)")
    void formulas() {
        Check.predicted("the chance of the grid", 5 * 0.1, SearchForecast.gridHits(), 0.04);
        Check.predicted("the chance of ten random points", 1 - Math.pow(0.9, 10), SearchForecast.randomHits(), 0.06);
        Check.predicted("the number of trials", Math.log(0.1) / Math.log(0.98), SearchForecast.trials(), 0.04);
        Check.predicted("the rate", Math.sqrt(1e-4), SearchForecast.middle(), 0.01);
    }
}
