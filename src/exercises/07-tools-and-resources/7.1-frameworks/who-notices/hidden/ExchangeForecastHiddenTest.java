import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangeForecastHiddenTest {

    @Test
    @DisplayName("by formulas: square matrices, a quotient of roots, first and last, four gates")
    void formulas() {
        Check.predicted("the number of matrices", 2, ExchangeForecast.unnoticedShapes(), 0);
        Check.predicted("new divided by old", Math.sqrt((0.003 + 1e-5) / (0.003 + 1e-3)), ExchangeForecast.epsilonFactor(), 0.02);
        Check.predicted("numbers at the same place", 2, ExchangeForecast.flattened(), 0);
        Check.predicted("the count", 4 * 5 * (3 + 5 + 1), ExchangeForecast.lstmNumbers(), 0);
    }
}
