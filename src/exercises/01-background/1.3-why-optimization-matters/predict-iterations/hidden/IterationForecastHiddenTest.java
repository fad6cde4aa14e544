import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IterationForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 8/10, 2/4, log 1000, the ratio of κ and its root, twice 100")
    void formulas() {
        Check.predicted("descent's factor", 8.0 / 10, IterationForecast.descentFactor(), 0.04);
        Check.predicted("the ball's factor", 2.0 / 4, IterationForecast.ballFactor(), 0.04);
        Check.predicted("the ball's steps", Math.ceil(Math.log(1000) / Math.log(2)), IterationForecast.ballSteps(), 0.04);
        Check.predicted("descent's growth", 100, IterationForecast.descentGrowth(), 0.04);
        Check.predicted("the ball's growth", 10, IterationForecast.ballGrowth(), 0.04);
        Check.predicted("the steps to a millionth", 200, IterationForecast.squares(), 0.04);
    }
}
