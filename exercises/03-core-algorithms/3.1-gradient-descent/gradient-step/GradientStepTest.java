import book.exercise.Check;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GradientStepTest {

    private static final UnaryOperator<double[]> PARABOLA = x -> new double[] {2 * x[0]};
    private static final UnaryOperator<double[]> BOWL = x -> new double[] {2 * x[0], 4 * x[1]};
    private static final UnaryOperator<double[]> COUPLED = x -> new double[] {2 * x[0] + x[1], x[0] + 2 * x[1]};

    @Test
    @DisplayName("one step on x² from 10 with η = 0.2 lands on 6")
    void oneStep() {
        Check.close("x", new double[] {6}, GradientStep.step(PARABOLA, new double[] {10}, 0.2), 1e-12);
    }

    @Test
    @DisplayName("one step on x₁² + x₁x₂ + x₂² from (1, 2) with η = 0.1 lands on (0.6, 1.5)")
    void coupledStep() {
        Check.close("x", new double[] {0.6, 1.5}, GradientStep.step(COUPLED, new double[] {1, 2}, 0.1), 1e-12);
    }

    @Test
    @DisplayName("a step leaves the point it starts from unchanged")
    void stepKeepsItsArgument() {
        double[] x = {-5, -2};
        GradientStep.step(BOWL, x, 0.1);
        Check.unchanged("x", new double[] {-5, -2}, x);
    }

    // Dive into Deep Learning 1.0.3, section 12.3, prints these three ends to six decimals.
    @Test
    @DisplayName("ten steps on x² from 10 end at 0.060466 (η = 0.2), 3.486784 (0.05) and 61.917364 (1.1)")
    void tenSteps() {
        Check.close("x (η = 0.2)", new double[] {0.060466}, GradientStep.descend(PARABOLA, new double[] {10}, 0.2, 10), 1e-4);
        Check.close("x (η = 0.05)", new double[] {3.486784}, GradientStep.descend(PARABOLA, new double[] {10}, 0.05, 10), 1e-5);
        Check.close("x (η = 1.1)", new double[] {61.917364}, GradientStep.descend(PARABOLA, new double[] {10}, 1.1, 10), 1e-5);
    }

    // Each step multiplies x₁ by 1 − 0.2 and x₂ by 1 − 0.4; the same book prints (−0.057646, −0.000073).
    @Test
    @DisplayName("twenty steps on x₁² + 2x₂² from (−5, −2) with η = 0.1 end at (−0.057646, −0.000073)")
    void twentySteps() {
        double[] expected = {-5 * Math.pow(0.8, 20), -2 * Math.pow(0.6, 20)};
        Check.close("x", expected, GradientStep.descend(BOWL, new double[] {-5, -2}, 0.1, 20), 1e-9);
    }

    @Test
    @DisplayName("no steps at all end where they start, which stays unchanged")
    void noSteps() {
        double[] start = {3, 4};
        Check.close("x", new double[] {3, 4}, GradientStep.descend(BOWL, start, 0.1, 0), 1e-12);
        GradientStep.descend(BOWL, start, 0.1, 3);
        Check.unchanged("start", new double[] {3, 4}, start);
    }
}
