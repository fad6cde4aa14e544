import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GradientStepHiddenTest {

    // On f = ½ Σ aᵢxᵢ² every step multiplies xᵢ by 1 − ηaᵢ.
    @Test
    @DisplayName("a descent on a random bowl follows its closed form")
    void randomBowl() {
        Random random = Seed.random();
        double[] a = random.doubles(5, 0.5, 3).toArray();
        double[] start = random.doubles(5, -4, 4).toArray();
        UnaryOperator<double[]> gradient = x -> {
            double[] g = new double[x.length];
            for (int i = 0; i < g.length; i++) {
                g[i] = a[i] * x[i];
            }
            return g;
        };
        double rate = 0.05 + 0.2 * random.nextDouble();
        int steps = 1 + random.nextInt(12);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = start[i] * Math.pow(1 - rate * a[i], steps);
        }
        Check.close("x", expected, GradientStep.descend(gradient, start, rate, steps), 1e-9);
    }

    @Test
    @DisplayName("each step is a new array, also where the gradient is zero")
    void newArrays() {
        double[] x = Seed.random().doubles(2, 1, 2).toArray();
        double[] first = GradientStep.step(p -> new double[] {1, 2}, x, 0.5);
        double[] kept = first.clone();
        double[] flat = GradientStep.step(p -> new double[2], x, 0.5);
        Check.holds("the result of a step is another array than x", first != x && flat != x);
        Check.holds("the first result stays as it was when a second step is made", Arrays.equals(kept, first));
        Check.close("x", x.clone(), flat, 1e-12);
    }

    // f = ½(x₁ + x₂)² has the gradient (s, s) with s = x₁ + x₂; both coordinates move alike, their difference stays.
    @Test
    @DisplayName("a step reads the gradient once, at the old point")
    void coupled() {
        Random random = Seed.random();
        double[] x = {1 + random.nextDouble(), 2 + random.nextDouble()};
        double rate = 0.1 + 0.1 * random.nextDouble();
        double sum = x[0] + x[1];
        double[] next = GradientStep.step(p -> new double[] {p[0] + p[1], p[0] + p[1]}, x, rate);
        Check.close("x", new double[] {x[0] - rate * sum, x[1] - rate * sum}, next, 1e-12);
    }
}
