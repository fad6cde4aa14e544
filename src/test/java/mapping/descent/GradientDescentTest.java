package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.objectives.Rosenbrock;
import mapping.random.RandomSource;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientDescentTest {

    private static final double A = 0.15 * Math.PI;
    private static final Objective SQUARE = Objective.ofLine(x -> x * x, x -> 2 * x, x -> 2);
    private static final Objective WAVE = Objective.ofLine(x -> x * StrictMath.cos(A * x),
        x -> StrictMath.cos(A * x) - A * x * StrictMath.sin(A * x),
        x -> -2 * A * StrictMath.sin(A * x) - A * A * x * StrictMath.cos(A * x));
    private static final Objective HANGING_CHAIN = Objective.ofLine(x -> StrictMath.cosh(x / 2),
        x -> StrictMath.sinh(x / 2) / 2, x -> StrictMath.cosh(x / 2) / 4);

    /** The numbers printed in Dive into Deep Learning 1.0.3, section 12.3.1 (f = x², from 10, ten steps). */
    @ParameterizedTest
    @CsvSource({"0.2, 0.060466", "0.05, 3.486784", "1.1, 61.917364"})
    void squareAsInDiveIntoDeepLearning(double rate, double published) {
        assertEquals(published, new GradientDescent(SQUARE, rate).descend(new double[] {10}, 10)[0], 5e-7);
    }

    /** The same book: x cos(0.15 π x), rate 2, ends in a local minimum. */
    @Test
    void waveAsInDiveIntoDeepLearning() {
        assertEquals(-1.528166, new GradientDescent(WAVE, 2).descend(new double[] {10}, 10)[0], 5e-7);
    }

    /** The same book, section 12.3.2: x₁² + 2x₂², and (12.6) the narrow 0.1x₁² + 2x₂², from (−5, −2), 20 steps. */
    @ParameterizedTest
    @CsvSource({"2, 4, 0.1, -0.057646, -0.000073", "0.2, 4, 0.4, -0.943467, -0.000073", "0.2, 4, 0.6, -0.387814, -1673.365109"})
    void bowlsAsInDiveIntoDeepLearning(double first, double second, double rate, double x, double y) {
        double[] end = new GradientDescent(Quadratic.diagonal(first, second), rate).descend(new double[] {-5, -2}, 20);
        assertArrayEquals(new double[] {x, y}, end, 5e-7);
    }

    /** The same book, section 12.3.3.1: Newton's method, plain on cosh(x/2), plain and damped on the wave. */
    @Test
    void newtonAsInDiveIntoDeepLearning() {
        double[] start = {10};
        assertEquals(0, Newton.of(HANGING_CHAIN).descend(start, 10)[0], 5e-7);
        assertEquals(26.834133, Newton.of(WAVE).descend(start, 10)[0], 5e-5);
        assertEquals(7.269860, new Newton(WAVE, 0.5).descend(start, 10)[0], 5e-5);
    }

    /** On ½ Σ λᵢxᵢ² every coordinate shrinks by 1 − ηλᵢ in each step. */
    @Test
    void bowlFollowsItsClosedForm() {
        Quadratic bowl = Quadratic.bowl(100, 5);
        double rate = 0.015;
        Path path = new GradientDescent(bowl, rate).path(new double[] {1, -2, 3, -4, 5}, 200);
        double[] eigenvalues = bowl.spectrum().eigenvalues();
        for (int step = 0; step <= 200; step++) {
            for (int i = 0; i < 5; i++) {
                double expected = path.points().get(0)[i] * StrictMath.pow(1 - rate * eigenvalues[i], step);
                assertEquals(expected, path.points().get(step)[i], 1e-12 * Math.abs(expected));
            }
        }
    }

    /** Bisection on "the value after 200 steps has grown" finds 2/λmax. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 1000})
    void divergesExactlyBeyondTwoOverTheLargestEigenvalue(double conditionNumber) {
        Quadratic bowl = Quadratic.bowl(conditionNumber, 4).turned(RandomSource.of(11));
        double[] start = bowl.spectrum().eigenvectors()[3];
        double predicted = 2 / bowl.spectrum().largest();
        double converges = 0;
        double diverges = 10;
        while (diverges - converges > 1e-12 * predicted) {
            double rate = (converges + diverges) / 2;
            double[] values = new GradientDescent(bowl, rate).path(start, 200).values();
            if (values.length > 200 && values[200] < values[0]) {
                converges = rate;
            } else {
                diverges = rate;
            }
        }
        assertEquals(predicted, converges, 1e-9 * predicted);
    }

    /** The rates 1/λ₁, …, 1/λₙ remove one coordinate each: n steps reach the minimum of any bowl in n dimensions. */
    @Test
    void reciprocalEigenvaluesAsAScheduleReachTheMinimumInNSteps() {
        Quadratic bowl = Quadratic.bowl(30, 4).turned(RandomSource.of(5));
        double[] eigenvalues = bowl.spectrum().eigenvalues();
        Schedule schedule = Schedule.of(step -> 1 / eigenvalues[3 - step]);
        Path path = Path.of(bowl, step -> new GradientDescent(bowl, schedule.rate(step)), new double[] {1, 2, 3, 4}, 4);
        assertArrayEquals(new double[4], path.last(), 1e-10);
        assertEquals("path of 4 steps, value from", path.toString().substring(0, 27));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 100})
    void bestRateShrinksTheErrorAsPredicted(double kappa) {
        Quadratic bowl = Quadratic.bowl(kappa, 3);
        Path path = new GradientDescent(bowl, 2 / (1 + kappa)).path(new double[] {1, 1, 1}, 300);
        double[] errors = path.distancesTo(new double[3]);
        int late = kappa < 5 ? 20 : 250;
        assertEquals((kappa - 1) / (kappa + 1), errors[late + 1] / errors[late], 1e-9);
        for (double other : new double[] {1.7 / (1 + kappa), 2.05 / (1 + kappa)}) {
            double[] slower = new GradientDescent(bowl, other).path(new double[] {1, 1, 1}, 300).distancesTo(new double[3]);
            assertTrue(slower[late] > errors[late], "rate " + other);
        }
    }

    @Test
    void divergingPathEndsBeforeItLeavesTheFiniteNumbersAndSaysSo() {
        GradientDescent tooFast = new GradientDescent(SQUARE, 1e10);
        Path path = tooFast.path(new double[] {1}, 100);
        assertEquals(15, path.divergedAt().getAsInt());
        assertEquals(14, path.steps());
        assertEquals(15, path.values().length);
        for (double value : path.values()) {
            assertTrue(Double.isFinite(value));
        }
        var error = assertThrows(ArithmeticException.class, () -> tooFast.descend(new double[] {1}, 100));
        assertTrue(error.getMessage().startsWith("Step 15 left the finite numbers"), error.getMessage());
        assertTrue(error.getMessage().endsWith("take a smaller learning rate."), error.getMessage());
    }

    @Test
    void stepsLeaveTheirArgumentAlone() {
        double[] start = {10};
        new GradientDescent(SQUARE, 0.1).apply(start);
        Path path = new GradientDescent(SQUARE, 0.1).path(start, 3);
        start[0] = 7;
        assertEquals(10, path.points().get(0)[0]);
        assertFalse(path.divergedAt().isPresent());
        assertArrayEquals(path.coordinate(0), path.points().stream().mapToDouble(x -> x[0]).toArray());
    }

    @Test
    void mistakesAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> new GradientDescent(SQUARE, Double.NaN));
        var wrongSpace = assertThrows(IllegalArgumentException.class,
            () -> new GradientDescent(new Rosenbrock(), 0.1).apply(new double[3]));
        assertEquals("Rosenbrock must be given points of ℝ², got one with 3 coordinates.", wrongSpace.getMessage());
        var badStart = assertThrows(IllegalArgumentException.class,
            () -> new GradientDescent(SQUARE, 0.1).path(new double[] {Double.NaN}, 1));
        assertTrue(badStart.getMessage().contains("finite"), badStart.getMessage());
        Objective withoutHessian = Objective.of(1, x -> x[0], x -> new double[] {1});
        assertThrows(UnsupportedOperationException.class, () -> Newton.of(withoutHessian).apply(new double[1]));
        var flat = assertThrows(ArithmeticException.class,
            () -> Newton.of(Quadratic.diagonal(1, 0)).apply(new double[] {1, 1}));
        assertTrue(flat.getMessage().contains("singular"), flat.getMessage());
    }

    /** A long path in a notebook must end when the reader says so; newer JDKs cannot stop a thread that does not look. */
    @Test
    void aPathEndsAtAnInterrupt() {
        Objective bowl = Objective.of(1, x -> x[0] * x[0], x -> new double[] {2 * x[0]});
        Thread.currentThread().interrupt();
        assertEquals("The descent was interrupted before step 0.", assertThrows(CancellationException.class,
                () -> new GradientDescent(bowl, 0.2).path(new double[] {10}, 1_000_000)).getMessage());
        assertFalse(Thread.interrupted(), "the interrupt is answered");
    }
}
