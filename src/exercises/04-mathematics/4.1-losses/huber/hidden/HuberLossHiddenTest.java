import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.losses.Losses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HuberLossHiddenTest {

    @Test
    @DisplayName("the gradient agrees with finite differences of the mean")
    void differences() {
        Random random = Seed.random();
        double[] targets = random.doubles(6, -5, 5).toArray();
        double[] predictions = random.doubles(6, -5, 5).toArray();
        double delta = 0.5 + random.nextDouble();
        for (int i = 0; i < 6; i++) {                      // no residual within the step of a seam
            while (Math.abs(Math.abs(predictions[i] - targets[i]) - delta) < 0.05) {
                predictions[i] += 0.1;
            }
        }
        Check.gradient("gradient", p -> mean(p, targets, delta), predictions,
                HuberLoss.gradient(predictions, targets, delta), 1e-6);
    }

    /** The mean of the book's own Huber losses: what is expected must not depend on the answer. */
    private static double mean(double[] predictions, double[] targets, double delta) {
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            sum += Losses.huber(delta).value(predictions[i] - targets[i]);
        }
        return sum / predictions.length;
    }

    @Test
    @DisplayName("agrees with the book's library at random residuals")
    void library() {
        Random random = Seed.random();
        for (int i = 0; i < 30; i++) {
            double delta = 0.1 + 3 * random.nextDouble();
            double r = 4 * random.nextGaussian();
            Check.close("value", Losses.huber(delta).value(r), HuberLoss.value(r, delta), 1e-12);
            Check.close("slope", Losses.huber(delta).derivative(r), HuberLoss.slope(r, delta), 1e-12);
        }
    }
}
