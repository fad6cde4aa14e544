import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BeamForecastHiddenTest {

    @Test
    @DisplayName("the products agree: 0.6 · 0.45, 0.4 · 1 · 0.9, and ln 0.36 · 6/8")
    void products() {
        Check.predicted("greedy writing", 0.6 * 0.45, BeamForecast.greedy(), 0.02);
        Check.predicted("a beam of width 2", 0.4 * 0.9, BeamForecast.beam(), 0.02);
        Check.predicted("a beam of width 100", 0.4 * 0.9, BeamForecast.wideBeam(), 0.02);
        Check.predicted("the score", Math.log(0.36) * 6 / 8, BeamForecast.score(), 0.02);
    }
}
