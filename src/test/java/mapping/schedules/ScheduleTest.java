package mapping.schedules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.compression.CubicSparsity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws, special cases, and what is refused; values are compared in {@link PyTorchSchedulesTest}. */
public class ScheduleTest {

    /** A schedule is a mapping from steps to rates. */
    public static Stream<Schedule> all() {
        return Stream.concat(PyTorchSchedulesTest.ours().values().stream(), Stream.of(Schedule.constant(0.1),
            new CosineWarmRestarts(0.9, 0.1, 10, 2, 0.5), new InverseSquareRootDecay(0.1).afterWarmUp(4),
            new InverseSquareRootDecay(2), new CubicSparsity(0.9, 2, 7)));
    }

    /** The rate of a step does not depend on which steps were asked for before. */
    @ParameterizedTest
    @MethodSource("all")
    void keepsTheLaws(Schedule schedule) {
        double[] inOrder = schedule.rates(130);
        for (int step : new int[] {129, 0, 64, 3, 64, 30}) {
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(schedule, step));
            assertEquals(inOrder[step], schedule.apply(step));
        }
    }

    /** Laws of composition: 1 is neutral, the order of factors does not matter, and cutting twice is cutting once. */
    @Test
    void schedulesCompose() {
        Schedule cosine = new Cosine(0.1, 0.01, 100);
        Schedule decay = new ExponentialDecay(1, 0.9);
        assertArrayEquals(cosine.rates(150), cosine.times(Schedule.constant(1)).rates(150));
        assertArrayEquals(cosine.times(decay).rates(150), decay.times(cosine).rates(150));
        Schedule first = new StepDecay(0.3, 4, 0.5);
        Schedule left = first.until(10, cosine).until(30, decay);
        Schedule right = first.until(10, cosine.until(20, decay));
        Schedule flat = new SequentialSchedule(List.of(first, cosine, decay), List.of(10, 30));
        assertArrayEquals(flat.rates(60), left.rates(60));
        assertArrayEquals(flat.rates(60), right.rates(60));
        Schedule endsAbove = new PolynomialDecay(0.09, 50, 2).plus(Schedule.constant(0.01));
        assertEquals(0.1, endsAbove.rate(0), 1e-16);
        assertEquals(0.01, endsAbove.rate(70));
        assertArrayEquals(cosine.plus(decay).times(first).rates(50),
            cosine.times(first).plus(decay.times(first)).rates(50), 1e-16);
    }

    /** Keras' CosineDecayRestarts with {@code m_mul}: every restart begins at half the height above the minimum. */
    @Test
    void restartsMayBeLower() {
        Schedule restarts = new CosineWarmRestarts(0.9, 0.1, 10, 2, 0.5);
        assertEquals(0.9, restarts.rate(0), 1e-15);
        assertEquals(0.5, restarts.rate(10), 1e-15);
        assertEquals(0.3, restarts.rate(20), 1e-15);
        assertEquals(0.3, restarts.rate(30), 1e-15);
        assertEquals(0.5, new CosineWarmRestarts(0.9, 0.1, 10, 1, 0.5).rate(5), 1e-15);
        assertEquals(0.2, new CosineWarmRestarts(0.9, 0.1, 10, 1, 0.5).rate(25), 1e-15);
    }

    @Test
    void specialCasesCoincide() {
        assertArrayEquals(new StepDecay(0.1, 1, 0.9).rates(50), new ExponentialDecay(0.1, 0.9).rates(50));
        assertArrayEquals(new StepDecay(0.1, 20, 0.1).rates(60), new MultiStepDecay(0.1, List.of(20, 40), 0.1).rates(60));
        assertArrayEquals(new Linear(0.1, 1, 0, 40).rates(60), new PolynomialDecay(0.1, 40, 1).rates(60), 1e-16);
        assertArrayEquals(new Cosine(0.1, 0, 40).rates(40), new CosineWarmRestarts(0.1, 0, 40, 2).rates(40));
        assertArrayEquals(new ExponentialDecay(0.1, 0.9).rates(60), new Multiplicative(0.1, t -> 0.9).rates(60), 1e-16);
        assertArrayEquals(Cyclic.triangular(0, 1, 7).rates(60), Cyclic.exponential(0, 1, 7, 1).rates(60));
    }

    /** The first Transformer: a linear warm-up to the peak, then the inverse square root. */
    @Test
    void warmUpBeginsAboveZeroAndMeetsWhatFollows() {
        assertArrayEquals(new double[] {0.2, 0.4, 0.6, 0.8, 1, 1, 1}, Schedule.constant(1).afterWarmUp(4).rates(7), 1e-15);
        assertArrayEquals(new double[] {0.5, 1, 1 / Math.sqrt(2), 1 / Math.sqrt(3)},
            new InverseSquareRootDecay(1).afterWarmUp(1).rates(4), 1e-15);
    }

    /** Robbins and Monro: Σ η grows without bound like a logarithm, Σ η² stays below its limit π²/6. */
    @Test
    void inverseTimeMeetsRobbinsAndMonro() {
        Schedule rates = new InverseTimeDecay(1, 1);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < 1_000_000; t++) {
            sum += rates.rate(t);
            squares += rates.rate(t) * rates.rate(t);
        }
        assertEquals(StrictMath.log(1e6) + 0.5772156649015329, sum, 1e-6);
        assertEquals(Math.PI * Math.PI / 6, squares, 1.1e-6);
    }

    @Test
    void oneCyclePeaksWhereItShould() {
        double[] rates = OneCycle.of(1, 100).rates(120);
        assertEquals(1 / 25.0, rates[0], 1e-15);
        assertEquals(1, rates[29]);
        assertEquals(1 / 25e4, rates[99], 1e-18);
        assertEquals(rates[99], rates[119]);
    }

    @Test
    void lossThatIsNotANumberCountsAsNoImprovement() {
        ReduceOnPlateau rule = new ReduceOnPlateau(0.5, 0, 0, true, 0, 0);
        ReduceOnPlateau.State state = rule.apply(rule.start(1), 3);
        state = rule.apply(state, Double.NaN);
        assertEquals(0.5, state.rate());
        assertEquals(3, state.best());
    }

    @Test
    void mistakesAreNamed() {
        var step = assertThrows(IllegalArgumentException.class, () -> new StepDecay(0.1, 0, 0.5));
        assertEquals("The step size must be at least 1, got 0.", step.getMessage());
        var rate = assertThrows(IllegalArgumentException.class, () -> new Cosine(Double.NaN, 0, 10));
        assertEquals("The initial rate must be finite and not negative, got NaN.", rate.getMessage());
        var milestones = assertThrows(IllegalArgumentException.class,
            () -> new SequentialSchedule(List.of(Schedule.constant(1), Schedule.constant(2)), List.of(0)));
        assertTrue(milestones.getMessage().contains("positive and ascending"), milestones.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SequentialSchedule(List.of(Schedule.constant(1)), List.of(3)));
        assertThrows(IllegalArgumentException.class, () -> Cyclic.triangular(0.2, 0.1, 5));
        assertThrows(IllegalArgumentException.class, () -> OneCycle.of(0.1, 3));
        assertThrows(IllegalArgumentException.class, () -> new ReduceOnPlateau(1, 1, 0, true, 0, 0));
    }

    /** A loss may be negative, as log-likelihoods are: one that stays where it is does not improve. (PyTorch's does.) */
    @Test
    void negativeLossesReachAPlateauToo() {
        for (boolean metric : new boolean[] {false, true}) {
            ReduceOnPlateau rule = new ReduceOnPlateau(0.5, 2, 1e-4, true, 0, 0);
            rule = metric ? rule.forMetric() : rule;
            ReduceOnPlateau.State state = rule.start(1);
            for (int epoch = 0; epoch < 4; epoch++) {
                state = rule.apply(state, -3);
            }
            assertEquals(0.5, state.rate());
            state = rule.apply(state, metric ? -2.9 : -3.1);
            assertEquals(0, state.badEpochs());
            assertEquals(1, rule.apply(state, metric ? -2.89999 : -3.10001).badEpochs());
        }
    }
}
