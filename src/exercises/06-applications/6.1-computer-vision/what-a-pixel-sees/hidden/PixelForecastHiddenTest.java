import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PixelForecastHiddenTest {

    /** Each layer widens the field by (kernel − 1) times the distance of two neighbours. */
    @Test
    @DisplayName("the formulas agree")
    void formulas() {
        int twice = 1 + 2 + 2;
        int below = twice + 1 + 2 * (2 + 2);
        Check.predicted("two convolutions", twice, PixelForecast.twice(), 0);
        Check.predicted("one level down", below, PixelForecast.below(), 0);
        Check.predicted("two levels down", below + 2 + 4 * (2 + 2), PixelForecast.belowTwice(), 0);
        Check.predicted("dilated", 1 + 2 + 4, PixelForecast.dilated(), 0);
        Check.predicted("weights", 9 * (8 + 8) * 8, PixelForecast.weights(), 0);
    }
}
