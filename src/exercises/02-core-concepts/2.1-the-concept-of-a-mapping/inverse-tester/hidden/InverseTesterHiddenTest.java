import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InverseTesterHiddenTest {

    @Test
    @DisplayName("it passes random straight lines and catches them when one number is changed")
    void lines() {
        Random random = Seed.random();
        double a = 1 + random.nextDouble();
        double b = random.nextGaussian();
        double[] xs = random.doubles(5, -10, 10).toArray();
        DoubleUnaryOperator f = x -> a * x + b;
        Check.passes("a line and its inverse", () -> InverseTester.test(f, y -> (y - b) / a, xs, xs));
        Check.catches("the shift is added, not taken away", () -> InverseTester.test(f, y -> (y + b) / a, xs, xs));
        Check.catches("it is right up to its last argument alone",
                () -> InverseTester.test(f, y -> Math.abs(y - f.applyAsDouble(xs[4])) < 1e-9 ? 0 : (y - b) / a, xs,
                        new double[0]));
    }

    @Test
    @DisplayName("it catches faults that sums and first arguments do not show")
    void disguised() {
        double[] xs = Seed.random().doubles(4, 1, 9).toArray();
        Check.passes("the identity", () -> InverseTester.test(x -> x, y -> y, xs.clone(), xs.clone()));
        Check.catches("g exchanges two of the numbers", () -> InverseTester.test(x -> x,
                y -> y == xs[1] ? xs[2] : y == xs[2] ? xs[1] : y, xs.clone(), xs.clone()));
        Check.catches("the last y alone comes back as NaN", () -> InverseTester.test(x -> x == xs[3] ? Double.NaN : x, y -> y,
                new double[] {xs[0]}, xs.clone()));
        Check.catches("the last y alone comes back a thousandth too large", () -> InverseTester.test(
                x -> x == xs[3] ? x * 1.001 : x, y -> y, new double[] {xs[0]}, xs.clone()));
    }

    @Test
    @DisplayName("it passes tan and arctan on the right interval, and catches them beyond it")
    void interval() {
        double[] inside = Seed.random().doubles(4, -1.5, 1.5).toArray();
        Check.passes("tan and arctan between −π/2 and π/2", () -> InverseTester.test(Math::tan, Math::atan, inside, inside));
        Check.catches("tan and arctan at 3", () -> InverseTester.test(Math::tan, Math::atan, new double[] {0.5, 3}, inside));
        Check.catches("a constant", () -> InverseTester.test(x -> 1, y -> 1, inside, inside));
    }
}
