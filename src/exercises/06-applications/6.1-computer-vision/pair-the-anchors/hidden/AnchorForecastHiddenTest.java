import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnchorForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 280/520, 10 · 6/20 and 5 · ln 2")
    void formulas() {
        Check.predicted("the IoU", 280.0 / 520, AnchorForecast.overlap(), 0.02);
        Check.predicted("t_x", 6 / (20 * 0.1), AnchorForecast.shift(), 0.02);
        Check.predicted("t_w", Math.log(2) / 0.2, AnchorForecast.widening(), 0.02);
    }
}
