import book.exercise.Check;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InverseTesterTest {

    private static final double[] SOME = {0.5, 3, 7.25};
    private static final double[] SIGNED = {3, 0.5, -2};

    private static void passes(String version, DoubleUnaryOperator f, DoubleUnaryOperator g, double[] xs, double[] ys) {
        Check.passes(version, () -> InverseTester.test(f, g, xs.clone(), ys.clone()));
    }

    private static void catches(String version, DoubleUnaryOperator f, DoubleUnaryOperator g, double[] xs, double[] ys) {
        Check.catches(version, () -> InverseTester.test(f, g, xs.clone(), ys.clone()));
    }

    @Test
    @DisplayName("it passes 2x + 1 and (y − 1)/2")
    void line() {
        passes("2x + 1 and (y − 1)/2", x -> 2 * x + 1, y -> (y - 1) / 2, SIGNED, SIGNED);
    }

    @Test
    @DisplayName("it passes exp and log, although they round")
    void rounding() {
        passes("exp and log", Math::exp, Math::log, SIGNED, SOME);
    }

    @Test
    @DisplayName("it passes log and exp at large arguments, where rounding is large as well")
    void large() {
        passes("log and exp, at 3e8 and 7e8", Math::log, Math::exp, new double[] {3e8, 7e8}, new double[] {19, 20});
    }

    @Test
    @DisplayName("it catches f itself, offered as its inverse")
    void itself() {
        catches("2x + 1 and 2y + 1", x -> 2 * x + 1, y -> 2 * y + 1, SIGNED, SIGNED);
    }

    @Test
    @DisplayName("it catches the square root and the square: one side is undone, the other is not")
    void oneSide() {
        catches("√x and y², with negative y", Math::sqrt, y -> y * y, SOME, SIGNED);
    }

    @Test
    @DisplayName("it catches the square and the square root, the other way about")
    void otherSide() {
        catches("x² and √y, with negative x", x -> x * x, Math::sqrt, SIGNED, SOME);
    }

    @Test
    @DisplayName("it catches a result that is not a number")
    void notANumber() {
        catches("the same logarithm, with a last y of −2", Math::exp, Math::log, SOME, SIGNED);
    }

    @Test
    @DisplayName("it catches an error of one part in a million")
    void small() {
        catches("2x and y/2, a millionth too large", x -> 2 * x, y -> y / 2 * (1 + 1e-6), SOME, SOME);
    }
}
