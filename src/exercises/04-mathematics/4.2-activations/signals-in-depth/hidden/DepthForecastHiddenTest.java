import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DepthForecastHiddenTest {

    @Test
    @DisplayName("the formulas agree: ¼, √½, 2⁻¹⁰, 2, 2/(1 + ¼), √(2/800)")
    void formulas() {
        Check.predicted("the largest slope", 1.0 / 4, DepthForecast.largestSlope(), 0.05);
        Check.predicted("the factor", Math.sqrt(0.5), DepthForecast.reluFactor(), 0.05);
        Check.predicted("the root mean square", 1.0 / 1024, DepthForecast.afterTwenty(), 0.05);
        Check.predicted("n · Var(w)", 2, DepthForecast.rightVariance(), 0.05);
        Check.predicted("n · Var(w), leaky", 2 / 1.25, DepthForecast.leakyVariance(), 0.05);
        Check.predicted("the standard deviation", Math.sqrt(2.0 / 800), DepthForecast.heDeviation(), 0.05);
    }
}
