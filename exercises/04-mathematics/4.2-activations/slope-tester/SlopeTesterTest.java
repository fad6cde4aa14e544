import book.exercise.Check;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlopeTesterTest {

    private static double sigma(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static final DoubleUnaryOperator SIGMA_SLOPE = z -> sigma(z) * (1 - sigma(z));
    private static final DoubleUnaryOperator SILU_SLOPE = z -> sigma(z) * (1 + z * (1 - sigma(z)));

    @Test
    @DisplayName("it passes ReLU, whose corner is nobody's fault")
    void relu() {
        Check.passes("ReLU with the slope 0 or 1", () -> SlopeTester.test(z -> Math.max(0, z), z -> z > 0 ? 1 : 0));
    }

    @Test
    @DisplayName("it passes SiLU")
    void silu() {
        Check.passes("SiLU with its slope", () -> SlopeTester.test(z -> z * sigma(z), SILU_SLOPE));
    }

    @Test
    @DisplayName("it catches σ for the slope of SiLU")
    void forgottenProduct() {
        Check.catches("SiLU with the slope σ", () -> SlopeTester.test(z -> z * sigma(z), SlopeTesterTest::sigma));
    }

    @Test
    @DisplayName("it catches a leak that was forgotten on the left")
    void left() {
        Check.catches("leaky ReLU with the slope 0 on the left",
                () -> SlopeTester.test(z -> z > 0 ? z : 0.1 * z, z -> z > 0 ? 1 : 0));
    }

    @Test
    @DisplayName("it catches a slope that is right between −2 and 2 only")
    void far() {
        Check.catches("ReLU6 that forgets its upper end",
                () -> SlopeTester.test(z -> Math.max(0, z - 6.55 > 0 ? 6.55 : z), z -> z > 0 ? 1 : 0));
    }

    @Test
    @DisplayName("it catches a fault of 0.002")
    void small() {
        Check.catches("σ with a slope that is 0.002 too large",
                () -> SlopeTester.test(SlopeTesterTest::sigma, z -> SIGMA_SLOPE.applyAsDouble(z) + 0.002));
    }

    @Test
    @DisplayName("it catches a slope that is NaN on one side")
    void notANumber() {
        Check.catches("softplus whose slope is NaN beyond 5",
                () -> SlopeTester.test(z -> Math.log1p(Math.exp(z)), z -> z > 5 ? Double.NaN : sigma(z)));
    }
}
