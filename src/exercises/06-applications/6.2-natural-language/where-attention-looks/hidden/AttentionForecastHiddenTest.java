import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttentionForecastHiddenTest {

    /** Exponentials 1, 1 and 2. */
    @Test
    @DisplayName("the formulas agree")
    void formulas() {
        double sum = 1 + 1 + 2;
        Check.predicted("the third word", 2 / sum, AttentionForecast.third(), 0.005);
        Check.predicted("the pooled vector", (8 + 2 + 2 * 3) / sum, AttentionForecast.pooled(), 0.005);
        Check.predicted("both copies", 4 / (sum + 2), AttentionForecast.twice(), 0.005);
        Check.predicted("greater scores", 2 / sum, AttentionForecast.shifted(), 0.005);
        Check.predicted("without a mask", 2 / (sum + 2), AttentionForecast.unmasked(), 0.005);
    }
}
