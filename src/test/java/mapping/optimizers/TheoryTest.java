package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.algebra.Vectors;
import mapping.descent.Path;
import mapping.objectives.Noisy;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.AdaMax;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AmsGrad;
import mapping.optimizers.rules.Asgd;
import mapping.optimizers.rules.Ftrl;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lamb;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Rprop;
import mapping.optimizers.rules.ScheduleFreeSgd;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Theorems and published numbers about the rules come out. */
class TheoryTest {

    private static final Quadratic VALLEY = Quadratic.diagonal(0.2, 4);
    private static final double[] SOUTH_WEST = {-5, -2};

    /** Dive into Deep Learning 1.0.3, section 12.6: 0.1x₁² + 2x₂², from (−5, −2), 20 steps. */
    @ParameterizedTest
    @CsvSource({"0.6, 0.5, 0.007188, 0.002553", "0.6, 0.25, -0.126340, -0.186632"})
    void momentumAsInDiveIntoDeepLearning(double rate, double momentum, double x, double y) {
        assertArrayEquals(new double[] {x, y}, HeavyBall.of(rate, momentum).minimize(VALLEY, SOUTH_WEST, 20), 5e-7);
    }

    /** The same book, section 12.7; its ε of 10⁻⁶ stands inside of the root, which is where our accumulator begins. */
    @ParameterizedTest
    @CsvSource({"0.4, -2.382563, -0.158591", "2, -0.002295, 0"})
    void adaGradAsInDiveIntoDeepLearning(double rate, double x, double y) {
        assertArrayEquals(new double[] {x, y}, new AdaGrad(rate, 0, 1e-6, 0).minimize(VALLEY, SOUTH_WEST, 20), 5e-7);
    }

    /** The same book, section 12.8, γ = 0.9; ε inside of the root there makes no difference to six digits. */
    @Test
    void rmsPropAsInDiveIntoDeepLearning() {
        double[] end = new RmsProp(0.4, 0.9, 1e-8, 0, false).minimize(VALLEY, SOUTH_WEST, 20);
        assertArrayEquals(new double[] {-0.010599, 0}, end, 2e-6);
    }

    /** Bisection finds where the rule begins to diverge: 2(1 + β)/λmax, which is 2/λmax without momentum (Polyak 1964). */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9})
    void momentumDivergesBeyondItsThreshold(double momentum) {
        Quadratic bowl = Quadratic.bowl(50, 3).turned(RandomSource.of(5));
        double[] start = bowl.spectrum().eigenvectors()[2];
        double predicted = 2 * (1 + momentum) / 50;
        double converges = 0;
        double diverges = 1;
        while (diverges - converges > 1e-5 * predicted) {
            double rate = (converges + diverges) / 2;
            Path path = HeavyBall.of(rate, momentum).path(bowl, start, 4000);
            if (path.steps() == 4000 && path.values()[4000] < path.values()[0]) {
                converges = rate;
            } else {
                diverges = rate;
            }
        }
        assertEquals(predicted, converges, 1e-3 * predicted);
    }

    /**
     * With η = (2/(√L + √μ))² and β = ((√κ − 1)/(√κ + 1))² the error of the heavy ball shrinks by √β a step, and plain descent's
     * by (κ − 1)/(κ + 1) at best. β is so chosen that two roots coincide, so that a factor t goes with it: the rate of the
     * late steps is √β (1 + 1/t).
     */
    @ParameterizedTest
    @ValueSource(doubles = {4, 25, 100})
    void theBestHeavyBallIsAsFastAsPolyakSays(double kappa) {
        Quadratic bowl = Quadratic.bowl(kappa, 4);
        double root = Math.sqrt(kappa);
        double predicted = (root - 1) / (root + 1);
        double rate = 4 / ((root + 1) * (root + 1));
        double[] start = {1, 1, 1, 1};
        int late = (int) (25 / -StrictMath.log(predicted));
        double[] errors = HeavyBall.of(rate, predicted * predicted).path(bowl, start, late).distancesTo(new double[4]);
        double measured = StrictMath.pow(errors[late] / errors[late / 2], 1.0 / (late - late / 2));
        assertEquals(predicted * StrictMath.pow(2, 2.0 / late), measured, 0.01 * (1 - predicted));
        double[] plain = Sgd.of(2 / (1 + kappa)).path(bowl, start, late).distancesTo(new double[4]);
        assertEquals((kappa - 1) / (kappa + 1), plain[late] / plain[late - 1], 1e-6);
        for (double other : new double[] {0.7, 1.5}) {
            double[] worse = HeavyBall.of(rate, Math.min(0.999, other * predicted * predicted)).path(bowl, start, late)
                .distancesTo(new double[4]);
            assertTrue(worse[late] > errors[late], "beta times " + other);
        }
    }

    /**
     * The counterexample of Reddi, Kale and Kumar (2018, section 3): the gradient is 1010 in every 101st step and −10 in the
     * others, so that the best x in [−1, 1] is −1. Adam forgets the rare large gradient and walks to the wrong end.
     */
    @Test
    void adamFailsWhereAmsGradDoesNot() {
        assertEquals(0.9937, endOfCounterexample(new Adam(0.5, 0.9, 0.99, 1e-8)), 5e-4);
        assertEquals(-1, endOfCounterexample(new AmsGrad(0.5, 0.9, 0.99, 1e-8)), 1e-3);
    }

    private static double endOfCounterexample(UpdateRule rule) {
        State state = rule.start(1);
        double[] x = {0};
        double[] step = new double[1];
        for (int t = 1; t <= 200_000; t++) {
            double[] gradient = {t % 101 == 1 ? 1010 : -10};
            rule.withLearningRate(0.5 / Math.sqrt(t)).apply(state, x, gradient, step);
            x[0] = Math.max(-1, Math.min(1, x[0] + step[0]));
        }
        return x[0];
    }

    /** The first step of these rules has the length η in every coordinate, whatever the size of the gradient. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 1e6})
    void firstStepsDoNotDependOnTheSizeOfTheGradient(double size) {
        Objective slope = Objective.of(2, x -> size * (x[0] - 3 * x[1]), x -> new double[] {size, -3 * size});
        for (UpdateRule rule : new UpdateRule[] {Adam.of(0.1), AmsGrad.of(0.1), AdaMax.of(0.1), Lion.of(0.1), AdaGrad.of(0.1),
            Rprop.of(0.1)}) {
            assertArrayEquals(new double[] {-0.1, 0.1}, rule.minimize(slope, new double[2], 1), 1e-5, rule.toString());
        }
    }

    /** A layer of weights ‖θ‖ moves by η‖θ‖ in LAMB, however large the gradient. */
    @Test
    void lambMovesEveryLayerByTheSameShare() {
        double[] start = {3, -4};
        for (double size : new double[] {1e-3, 1e3}) {
            Objective slope = Objective.of(2, x -> size * x[0], x -> new double[] {size, 2 * size});
            double[] move = Vectors.sum(Lamb.of(0.01).minimize(slope, start, 1), -1, start);
            assertEquals(0.05, Vectors.norm(move), 1e-12);
        }
    }

    /** FTRL with an L1 penalty leaves weights at exactly 0 whose gradients say little. */
    @Test
    void ftrlGivesZeros() {
        RandomSource random = RandomSource.of(6);
        Ftrl rule = new Ftrl(0.1, 1, 10, 0, 0);
        State state = rule.start(2);
        double[] x = new double[2];
        for (int t = 0; t < 500; t++) {
            rule.update(state, x, new double[] {x[0] - 1, 0.1 * random.nextGaussian()});
        }
        assertTrue(x[0] > 0.3, "the weight with a signal is " + x[0]);
        assertEquals(0, x[1]);
    }

    /** Averages forget noise: SWA's and ASGD's means, and the schedule-free x, end far nearer to the minimum than SGD itself. */
    @Test
    void averagesForgetNoise() {
        double[] start = {3, 3};
        for (UpdateRule rule : new UpdateRule[] {new Swa(Sgd.of(0.1), 500, 1), new Asgd(0.1, 1e-4, 0.75, 500),
            ScheduleFreeSgd.of(0.1)}) {
            Objective noisy = new Noisy(Quadratic.diagonal(1, 2), 1, 5);
            double average = Vectors.norm(rule.averagedPath(noisy, start, 4000).last());
            double mean = 0;
            Path last = Sgd.of(0.1).path(noisy, start, 4000);
            for (int step = 3000; step <= 4000; step++) {
                mean += Vectors.norm(last.points().get(step)) / 1001;
            }
            assertTrue(average < 0.25 * mean, rule + ": " + average + " against " + mean);
        }
    }
}
