import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mapping.objectives.Objective;
import mapping.objectives.Rosenbrock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GradientTesterHiddenTest {

    @Test
    @DisplayName("it passes the book's Rosenbrock function, and catches it when one term is left out")
    void rosenbrock() {
        Random random = Seed.random();
        Objective f = new Rosenbrock();
        double[] x = {1.5 + random.nextDouble(), -1 - random.nextDouble()};
        Check.passes("Rosenbrock's gradient", () -> GradientTester.test(f::value, f::gradient, x.clone()));
        UnaryOperator<double[]> wrong = p -> {
            double[] g = f.gradient(p);
            g[0] += 2 * (1 - p[0]);
            return g;
        };
        Check.catches("the term −2(1 − x) is missing", () -> GradientTester.test(f::value, wrong, x.clone()));
    }

    @Test
    @DisplayName("it passes and catches in five dimensions")
    void fiveDimensions() {
        Random random = Seed.random();
        double[] x = random.doubles(5, 1, 2).toArray();
        ToDoubleFunction<double[]> f = p -> p[0] * p[1] + p[2] * p[2] * p[3] + p[4];
        UnaryOperator<double[]> right = p -> new double[] {p[1], p[0], 2 * p[2] * p[3], p[2] * p[2], 1};
        UnaryOperator<double[]> wrong = p -> new double[] {p[1], p[0], p[2] * p[3], p[2] * p[2], 1};
        Check.passes("the gradient of x₀x₁ + x₂²x₃ + x₄", () -> GradientTester.test(f, right, x.clone()));
        Check.catches("the third entry is halved", () -> GradientTester.test(f, wrong, x.clone()));
        Check.catches("an entry is missing", () -> GradientTester.test(f,
                p -> java.util.Arrays.copyOf(right.apply(p), 4), x.clone()));
    }

    @Test
    @DisplayName("it catches faults that sums and lengths do not show")
    void disguised() {
        double[] x = Seed.random().doubles(5, 1, 2).toArray();
        ToDoubleFunction<double[]> f = p -> p[0] * p[1] + p[2] * p[2] * p[3] + p[4];
        UnaryOperator<double[]> right = p -> new double[] {p[1], p[0], 2 * p[2] * p[3], p[2] * p[2], 1};
        Check.passes("the right gradient", () -> GradientTester.test(f, right, x.clone()));
        Check.catches("the first and the third entry are exchanged", () -> GradientTester.test(f, changed(right, g -> {
            double first = g[0];
            g[0] = g[2];
            g[2] = first;
        }), x.clone()));
        Check.catches("an entry in the middle is NaN",
                () -> GradientTester.test(f, changed(right, g -> g[2] = Double.NaN), x.clone()));
        Check.catches("the last entry is 1 % too large",
                () -> GradientTester.test(f, changed(right, g -> g[4] = 1.01), x.clone()));
        Check.catches("there is one entry too many",
                () -> GradientTester.test(f, p -> java.util.Arrays.copyOf(right.apply(p), 6), x.clone()));
    }

    private static UnaryOperator<double[]> changed(UnaryOperator<double[]> gradient, Consumer<double[]> change) {
        return p -> {
            double[] g = gradient.apply(p);
            change.accept(g);
            return g;
        };
    }
}
