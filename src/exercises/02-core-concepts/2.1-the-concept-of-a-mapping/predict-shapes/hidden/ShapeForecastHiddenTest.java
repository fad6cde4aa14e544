import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShapeForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 784h + h + 10h + 10, 32 · 10 and 5!")
    void formulas() {
        Check.predicted("the number of parameters", 784 * 100 + 100 + 100 * 10 + 10, ShapeForecast.parameters(), 1e-5);
        Check.predicted("the number of parameters with 200 hidden units", 784 * 200 + 200 + 200 * 10 + 10,
                ShapeForecast.parametersWhenTwiceAsWide(), 1e-5);
        Check.predicted("how many numbers the network gives", 32 * 10, ShapeForecast.numbersGiven(), 1e-5);
        Check.predicted("the number of parameter vectors", 5 * 4 * 3 * 2, ShapeForecast.names(), 1e-5);
    }
}
