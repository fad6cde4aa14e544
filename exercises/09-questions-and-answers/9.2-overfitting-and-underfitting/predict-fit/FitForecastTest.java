import book.exercise.Check;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FitForecastTest {

    private static final double[][] TRAIN = {{1, 1}, {2, 3}};
    private static final double[][] DOUBLED = {{1, 1}, {2, 3}, {1, 1}, {2, 3}};
    private static final double[][] TEST = {{3, 3}};

    private static double loss(double weight, double[][] examples) {
        double sum = 0;
        for (double[] example : examples) {
            sum += (example[1] - weight * example[0]) * (example[1] - weight * example[0]);
        }
        return sum / examples.length;
    }

    /** The least point of a bowl, found by narrowing an interval, not by a formula. */
    private static double fitted(double[][] examples, double penalty) {
        DoubleUnaryOperator cost = weight -> loss(weight, examples) + penalty * weight * weight;
        double low = -10;
        double high = 10;
        for (int i = 0; i < 200; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (cost.applyAsDouble(left) < cost.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    @Test
    @DisplayName("the weight without a penalty")
    void fitWithout() {
        Check.predicted("the weight", fitted(TRAIN, 0), FitForecast.fitWithout(), 0.02);
    }

    @Test
    @DisplayName("the weight with the penalty 1")
    void fitWithPenalty() {
        Check.predicted("the weight", fitted(TRAIN, 1), FitForecast.fitWithPenalty(), 0.02);
    }

    @Test
    @DisplayName("the weight with the penalty 1, every example twice")
    void fitDoubled() {
        Check.predicted("the weight", fitted(DOUBLED, 1), FitForecast.fitDoubled(), 0.02);
    }

    @Test
    @DisplayName("the training loss without a penalty")
    void trainingWithout() {
        Check.predicted("the training loss", loss(fitted(TRAIN, 0), TRAIN), FitForecast.trainingWithout(), 0.05);
    }

    @Test
    @DisplayName("the training loss with the penalty 1")
    void trainingWithPenalty() {
        Check.predicted("the training loss", loss(fitted(TRAIN, 1), TRAIN), FitForecast.trainingWithPenalty(), 0.05);
    }

    @Test
    @DisplayName("the gap without a penalty")
    void gapWithout() {
        double weight = fitted(TRAIN, 0);
        Check.predicted("the gap", loss(weight, TEST) - loss(weight, TRAIN), FitForecast.gapWithout(), 0.03);
    }
}
