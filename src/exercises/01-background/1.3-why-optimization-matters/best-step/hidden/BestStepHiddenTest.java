import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BestStepHiddenTest {

    @Test
    @DisplayName("drawn curvatures: a descent that is really run shrinks as the factor says")
    void run() {
        Random random = Seed.random();
        double[] curvatures = random.doubles(6, 0.5, 8).toArray();
        double rate = 0.02 + 0.2 * random.nextDouble();
        double worst = 0;
        for (double curvature : curvatures) {
            double x = 1;
            x -= rate * curvature * x;
            worst = Math.max(worst, Math.abs(x));
        }
        Check.close("the factor", worst, BestStep.factor(curvatures, rate), 1e-9);
    }

    @Test
    @DisplayName("drawn curvatures: rates a little beside the best one are worse")
    void best() {
        Random random = Seed.random();
        double[] curvatures = random.doubles(6, 0.5, 8).toArray();
        double least = 100;
        double greatest = 0;
        for (double curvature : curvatures) {
            least = Math.min(least, curvature);
            greatest = Math.max(greatest, curvature);
        }
        double low = 0;
        double high = 2 / greatest;
        while (high - low > 1e-12) {                               // where the two ends keep equal shares, by bisection
            double middle = (low + high) / 2;
            if (1 - middle * least > middle * greatest - 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Check.close("the best rate", low, BestStep.rate(curvatures), 1e-7);
    }

    @Test
    @DisplayName("κ = 100: 691 steps to a millionth")
    void hundred() {
        Check.equal("the steps at 2/101", 691, BestStep.steps(new double[] {100, 1, 50}, 2 / 101.0, 1e-6));
    }
}
