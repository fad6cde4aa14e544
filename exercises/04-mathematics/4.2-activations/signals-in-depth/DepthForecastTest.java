import book.exercise.Check;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DepthForecastTest {

    /** The part of the mean square that an activation lets through, measured on a million normally distributed sums. */
    private static double through(DoubleUnaryOperator activation) {
        Random random = new Random(1);
        double before = 0;
        double after = 0;
        for (int i = 0; i < 1_000_000; i++) {
            double z = random.nextGaussian();
            double y = activation.applyAsDouble(z);
            before += z * z;
            after += y * y;
        }
        return after / before;
    }

    @Test
    @DisplayName("the largest slope of the logistic function")
    void largestSlope() {
        double largest = 0;
        for (double z = -5; z <= 5; z += 0.001) {
            double s = 1 / (1 + Math.exp(-z));
            largest = Math.max(largest, s * (1 - s));
        }
        Check.predicted("the largest slope", largest, DepthForecast.largestSlope(), 0.05);
    }

    @Test
    @DisplayName("the factor of a ReLU layer with variance 1/n")
    void reluFactor() {
        Check.predicted("the factor", Math.sqrt(through(z -> Math.max(0, z))), DepthForecast.reluFactor(), 0.05);
    }

    @Test
    @DisplayName("the signal after twenty of them")
    void afterTwenty() {
        Check.predicted("the root mean square", Math.pow(through(z -> Math.max(0, z)), 10), DepthForecast.afterTwenty(), 0.05);
    }

    @Test
    @DisplayName("the variance that keeps the signal through ReLU layers")
    void rightVariance() {
        Check.predicted("n · Var(w)", 1 / through(z -> Math.max(0, z)), DepthForecast.rightVariance(), 0.05);
    }

    @Test
    @DisplayName("the same for leaky ReLU with the slope 0.5")
    void leakyVariance() {
        Check.predicted("n · Var(w)", 1 / through(z -> z > 0 ? z : 0.5 * z), DepthForecast.leakyVariance(), 0.05);
    }

    // He's rule from its own definition: the deviation with which 800 squared weights sum to 2 in the mean.
    @Test
    @DisplayName("He's standard deviation for a layer from 800 to 200")
    void heDeviation() {
        Check.predicted("the standard deviation", Math.sqrt(2 / 800.0), DepthForecast.heDeviation(), 0.05);
    }
}
