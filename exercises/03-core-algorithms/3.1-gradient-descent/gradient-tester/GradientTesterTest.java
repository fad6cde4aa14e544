import book.exercise.Check;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GradientTesterTest {

    private static final double[] AT = {1.5, -2};

    /** f = x₀³ + 2x₀x₁ + x₁², whose gradient is (3x₀² + 2x₁, 2x₀ + 2x₁). */
    private static final ToDoubleFunction<double[]> F = x -> x[0] * x[0] * x[0] + 2 * x[0] * x[1] + x[1] * x[1];
    private static final UnaryOperator<double[]> RIGHT = x -> new double[] {
        3 * x[0] * x[0] + 2 * x[1], 2 * x[0] + 2 * x[1]};

    /** The right gradient with its two entries multiplied. */
    private static UnaryOperator<double[]> times(double first, double second) {
        return x -> new double[] {first * RIGHT.apply(x)[0], second * RIGHT.apply(x)[1]};
    }

    @Test
    @DisplayName("it passes the right gradient of a cubic")
    void right() {
        Check.passes("the gradient of x₀³ + 2x₀x₁ + x₁²", () -> GradientTester.test(F, RIGHT, AT.clone()));
    }

    @Test
    @DisplayName("it passes the right gradient of a function with large values")
    void rightAndLarge() {
        Check.passes("the gradient of a million times that function",
                () -> GradientTester.test(x -> 1e6 * F.applyAsDouble(x), times(1e6, 1e6), AT.clone()));
    }

    @Test
    @DisplayName("it catches a turned sign")
    void sign() {
        Check.catches("every entry has the wrong sign", () -> GradientTester.test(F, times(-1, -1), AT.clone()));
    }

    @Test
    @DisplayName("it catches a factor 2")
    void factor() {
        Check.catches("every entry is twice too large", () -> GradientTester.test(F, times(2, 2), AT.clone()));
    }

    @Test
    @DisplayName("it catches a fault in the last entry alone")
    void lastEntry() {
        Check.catches("the last entry is 0", () -> GradientTester.test(F, times(1, 0), AT.clone()));
    }

    @Test
    @DisplayName("it catches two entries that are exchanged")
    void exchanged() {
        Check.catches("the two entries are exchanged",
                () -> GradientTester.test(F, x -> new double[] {RIGHT.apply(x)[1], RIGHT.apply(x)[0]}, AT.clone()));
    }

    @Test
    @DisplayName("it catches an entry that is not a number")
    void notANumber() {
        Check.catches("the last entry is NaN", () -> GradientTester.test(F, times(1, Double.NaN), AT.clone()));
    }

    @Test
    @DisplayName("it catches an entry too many")
    void tooMany() {
        Check.catches("a third entry, 0, where the point has two",
                () -> GradientTester.test(F, x -> java.util.Arrays.copyOf(RIGHT.apply(x), 3), AT.clone()));
    }

    @Test
    @DisplayName("it catches a fault of one part in a thousand")
    void small() {
        Check.catches("every entry is 0.1 % too large", () -> GradientTester.test(F, times(1.001, 1.001), AT.clone()));
    }

    @Test
    @DisplayName("it catches a fault in a function with tiny values")
    void tiny() {
        Check.catches("a millionth of that function, every entry twice too large",
                () -> GradientTester.test(x -> 1e-6 * F.applyAsDouble(x), times(2e-6, 2e-6), AT.clone()));
    }
}
