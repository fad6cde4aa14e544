import book.exercise.Check;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PenaltyForecastTest {

    /** The minimum on a fine grid, the plainest method there is. */
    private static double minimum(DoubleUnaryOperator f) {
        double best = -10;
        for (int i = -100_000; i <= 100_000; i++) {
            double w = i / 10_000.0;
            best = f.applyAsDouble(w) < f.applyAsDouble(best) ? w : best;
        }
        return best;
    }

    @Test
    @DisplayName("the minimum of ½(w − 5)² + 2|w|")
    void cut() {
        Check.predicted("the minimum", minimum(w -> (w - 5) * (w - 5) / 2 + 2 * Math.abs(w)), PenaltyForecast.cut(), 0.01);
    }

    @Test
    @DisplayName("the minimum of ½(w − 1.5)² + 2|w|, plus 1")
    void cutSmall() {
        Check.predicted("the minimum plus 1", 1 + minimum(w -> (w - 1.5) * (w - 1.5) / 2 + 2 * Math.abs(w)),
                1 + PenaltyForecast.cutSmall(), 0.01);
    }

    @Test
    @DisplayName("the minimum of ½(w − 5)² + 2w²")
    void shrunk() {
        Check.predicted("the minimum", minimum(w -> (w - 5) * (w - 5) / 2 + 2 * w * w), PenaltyForecast.shrunk(), 0.01);
    }

    @Test
    @DisplayName("what ridge leaves of a direction of variance 4")
    void left() {
        double left = minimum(w -> 4 * (w - 1) * (w - 1) / 2 + 0.5 * w * w);
        Check.predicted("the part that is left", left, PenaltyForecast.left(), 0.01);
    }

    @Test
    @DisplayName("what 100 steps of decay leave")
    void decayed() {
        double w = 1;
        for (int step = 0; step < 100; step++) {
            w -= 0.1 * 0.2 * w;
        }
        Check.predicted("the part that is left", w, PenaltyForecast.decayed(), 0.01);
    }
}
