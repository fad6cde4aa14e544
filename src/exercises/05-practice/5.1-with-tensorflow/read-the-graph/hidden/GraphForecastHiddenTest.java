import book.exercise.Check;
import mapping.tensor.Sliding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GraphForecastHiddenTest {

    // The book's own geometry, with the zeros put there beforehand: 32 + 3.
    @Test
    @DisplayName("the book's windows and formulas agree")
    void formulas() {
        int height = new Sliding(5, 2, 0, 1).count(35);
        Check.predicted("the height behind the convolution", height, GraphForecast.convolved(), 0.02);
        Check.predicted("the height behind the pooling", new Sliding(3, 2, 0, 1).count(height), GraphForecast.pooled(), 0.02);
        Check.predicted("ApplyAdam's first step", 0.01 * 0.01 / (0.01 + 0.001 / Math.sqrt(0.001)), GraphForecast.adam(), 0.02);
    }
}
