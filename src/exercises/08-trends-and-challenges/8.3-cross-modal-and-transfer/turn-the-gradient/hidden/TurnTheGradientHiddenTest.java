import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnTheGradientHiddenTest {

    private static final double STEP = 1e-5;

    @Test
    @DisplayName("drawn numbers: the features by finite differences of class loss − λ · domain loss")
    void features() {
        Random random = Seed.random();
        double[] w = random.doubles(3, -1, 1).toArray();
        double[] source = random.doubles(3, -1, 1).toArray();
        double[] target = random.doubles(3, -1, 1).toArray();
        double a = 1 + random.nextDouble();
        double b = 1 + random.nextDouble();
        double lambda = 0.3 + 0.4 * random.nextDouble();
        for (int label = 0; label < 2; label++) {
            double[] expected = new double[3];
            for (int k = 0; k < 3; k++) {
                double[] up = w.clone();
                double[] down = w.clone();
                up[k] += STEP;
                down[k] -= STEP;
                expected[k] = (logistic(a * dot(up, source), label) - logistic(a * dot(down, source), label)
                    - lambda * (domain(up, b, source, target) - domain(down, b, source, target))) / (2 * STEP);
            }
            Check.close("the gradient of the features", expected,
                TurnTheGradient.ofFeatures(w, a, b, source, label, target, lambda), 1e-6);
        }
    }

    @Test
    @DisplayName("drawn numbers: the domain head by finite differences")
    void head() {
        Random random = Seed.random();
        double[] w = random.doubles(3, 0.5, 1).toArray();
        double[] source = random.doubles(3, 0.5, 1).toArray();
        double[] target = random.doubles(3, 0.5, 1).toArray();
        double b = random.nextDouble();
        Check.close("the gradient of the domain head",
            (domain(w, b + STEP, source, target) - domain(w, b - STEP, source, target)) / (2 * STEP),
            TurnTheGradient.ofDomainHead(w, b, source, target), 1e-6);
    }

    @Test
    @DisplayName("λ as a hyperbolic tangent: tanh(5p)")
    void tangent() {
        double p = Seed.random().nextDouble();
        Check.close("the strength", Math.tanh(5 * p), TurnTheGradient.strength(p), 1e-9);
    }

    private static double domain(double[] w, double b, double[] source, double[] target) {
        return (logistic(b * dot(w, source), 0) + logistic(b * dot(w, target), 1)) / 2;
    }

    private static double logistic(double score, int label) {
        return Math.log1p(Math.exp(label == 1 ? -score : score));
    }

    private static double dot(double[] x, double[] y) {
        return x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
    }
}
