import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpanForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: 6/8, 2 · 2/(3 + 3), 1/2, 2 · 1/(2 + 3) and (1 + 0 + 0)/3")
    void formulas() {
        Check.predicted("the accuracy", 6.0 / 8, SpanForecast.accuracy(), 0.02);
        Check.predicted("F1", 4.0 / 6, SpanForecast.defaultF1(), 0.02);
        Check.predicted("the precision", 1.0 / 2, SpanForecast.strictPrecision(), 0.02);
        Check.predicted("the strict F1", 2.0 / 5, SpanForecast.strictF1(), 0.02);
        Check.predicted("the macro average", 1.0 / 3, SpanForecast.strictMacroF1(), 0.02);
    }
}
