import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 4·10 + 4, 16·(3·25 + 1), 16·28·28, 1/4, e²")
    void formulas() {
        Check.predicted("the collapsed mapping", 4 * 10 + 4, NetworkForecast.collapsed(), 0.01);
        Check.predicted("the convolution", 16 * (3 * 25 + 1), NetworkForecast.convolution(), 0.005);
        Check.predicted("its outputs", 16 * 28 * 28, NetworkForecast.outputs(), 0.01);
        Check.predicted("the probability", 0.25, NetworkForecast.even(), 0.01);
        Check.predicted("the ratio", Math.exp(2), NetworkForecast.ratio(), 0.01);
    }
}
