import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GraphForecastTest {

    private static final double NEAR = 0.02;

    /** Counts the windows that begin inside: what SAME promises. */
    private static int convolved() {
        int count = 0;
        for (int place = 0; place < 32; place += 2) {
            count++;
        }
        return count;
    }

    /** Counts the windows that fit. */
    private static int pooled() {
        int count = 0;
        for (int place = 0; place + 3 <= convolved(); place += 2) {
            count++;
        }
        return count;
    }

    @Test
    @DisplayName("the height behind the convolution")
    void convolution() {
        Check.predicted("the height behind the convolution", convolved(), GraphForecast.convolved(), NEAR);
    }

    @Test
    @DisplayName("the zeros above the picture")
    void zeros() {
        int missing = (convolved() - 1) * 2 + 5 - 32;
        Check.predicted("the rows of zeros above", (missing - missing % 2) / 2, GraphForecast.zerosAbove(), NEAR);
    }

    @Test
    @DisplayName("the height behind the pooling")
    void pooling() {
        Check.predicted("the height behind the pooling", pooled(), GraphForecast.pooled(), NEAR);
    }

    @Test
    @DisplayName("the rows of the dense weight")
    void dense() {
        Check.predicted("the rows of the weight", pooled() * pooled() * 16, GraphForecast.rows(), NEAR);
    }

    @Test
    @DisplayName("the first step of the framework's AdaGrad")
    void adagrad() {
        double sum = 0.01 + 0.2 * 0.2;
        Check.predicted("AdaGrad's first step", 0.1 * 0.2 / Math.sqrt(sum), GraphForecast.adagrad(), NEAR);
    }

    @Test
    @DisplayName("the first step of ApplyAdam with a large ε̂")
    void adam() {
        double m = (1 - 0.9) * 0.01;
        double v = (1 - 0.999) * 0.01 * 0.01;
        double rate = 0.01 * Math.sqrt(1 - 0.999) / (1 - 0.9);
        Check.predicted("ApplyAdam's first step", rate * m / (Math.sqrt(v) + 0.001), GraphForecast.adam(), NEAR);
    }

    @Test
    @DisplayName("an accuracy that counts batches of size −1")
    void accuracy() {
        double right = 0;
        double count = 0;
        for (int batch = 0; batch < 2; batch++) {
            right += 4;
            count += -1;
        }
        Check.predicted("the accuracy", right / count, GraphForecast.accuracy(), NEAR);
    }
}
