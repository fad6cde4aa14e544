import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LearningRatesHiddenTest {

    // A rotation by t of the diagonal matrix (low, high) keeps the eigenvalues.
    @Test
    @DisplayName("all three for a random bowl whose eigenvalues are known")
    void rotated() {
        Random random = Seed.random();
        double low = 0.2 + random.nextDouble();
        double high = 2 + 5 * random.nextDouble();
        double t = 0.3 + random.nextDouble();
        double c = Math.cos(t);
        double s = Math.sin(t);
        double off = (low - high) * c * s;
        double[][] hessian = {{low * c * c + high * s * s, off}, {off, low * s * s + high * c * c}};
        Check.close("threshold", 2 / high, LearningRates.threshold(hessian), 1e-10);
        Check.close("best", 2 / (low + high), LearningRates.best(hessian), 1e-10);
        Check.close("rate", (high - low) / (high + low), LearningRates.rate(hessian), 1e-10);
    }
}
