package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.algebra.Vectors;
import mapping.descent.GradientDescent;
import mapping.descent.Path;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.objectives.Rosenbrock;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.Adafactor;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.AmsGrad;
import mapping.optimizers.rules.Asgd;
import mapping.optimizers.rules.Ftrl;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.Muon;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Rprop;
import mapping.optimizers.rules.ScheduleFreeSgd;
import mapping.optimizers.rules.Sgd;
import mapping.optimizers.rules.Shampoo;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What theory says is the same is the same, and what is not is not. */
class EquivalencesTest {

    private static final Objective F = Trajectories.objective(4);
    private static final double[] START = {2, -1.5, 1, 3};

    private record Pair(String name, UpdateRule one, UpdateRule other) {
    }

    /** Pairs of rules that make the same steps. */
    @TestFactory
    List<DynamicTest> rulesThatAreTheSame() {
        UpdateRule adam = Adam.of(0.05);
        List<Pair> pairs = List.of(
            new Pair("momentum 0 is SGD", HeavyBall.of(0.03, 0), Sgd.of(0.03)),
            new Pair("Nesterov's with momentum 0 is SGD", new Nesterov(0.03, 0), Sgd.of(0.03)),
            new Pair("AdamW without decay is Adam", AdamW.of(0.05, 0), adam),
            new Pair("AdamW is Adam with decoupled decay", AdamW.of(0.05, 0.3), adam.decoupledDecay(0.3)),
            new Pair("L2 is decay for SGD", Sgd.of(0.03).weightDecay(0.3), Sgd.of(0.03).decoupledDecay(0.3)),
            new Pair("decay 0 changes nothing", adam.weightDecay(0).decoupledDecay(0), adam),
            new Pair("Lookahead of one whole step is the rule inside", new Lookahead(adam, 1, 1), adam),
            new Pair("Lookahead with alpha 1 is the rule inside", new Lookahead(adam, 7, 1), adam),
            new Pair("loose clipping changes nothing", adam.clipEachNorm(1e9).clipValue(1e9), adam),
            new Pair("averaging beside changes no step", Ema.of(new Swa(adam, 3, 2)), adam),
            new Pair("FTRL without penalties is AdaGrad", new Ftrl(0.3, 0, 0, 0, 0), new AdaGrad(0.3, 0, 0, 0)),
            new Pair("ASGD without decay is SGD", new Asgd(0.03, 0, 0.75, 10), Sgd.of(0.03)),
            new Pair("schedule-free SGD with beta 0 is SGD", new ScheduleFreeSgd(0.03, 0), Sgd.of(0.03)),
            new Pair("Adam without memory is Lion without memory", new Adam(0.01, 0, 0, 0), new Lion(0.01, 0, 0, 0)),
            new Pair("a shape matters to no rule that works by elements", new Shaped(adam, 2, 2), adam));
        List<DynamicTest> tests = new ArrayList<>();
        for (Pair pair : pairs) {
            tests.add(DynamicTest.dynamicTest(pair.name,
                () -> assertSame(pair.one.path(F, START, 50), pair.other.path(F, START, 50))));
        }
        return tests;
    }

    private static void assertSame(Path one, Path other) {
        assertEquals(one.steps(), other.steps());
        for (int step = 0; step <= one.steps(); step++) {
            assertArrayEquals(one.points().get(step), other.points().get(step), 1e-9, "step " + step);
        }
    }

    /** Adam with β₁ = 0 is RMSprop, corrected for having begun with zeros: v̂ = v/c gives the rate η√c and ε√c. */
    @Test
    void adamWithoutMomentumIsCorrectedRmsProp() {
        double beta2 = 0.97;
        Path adam = new Adam(0.05, 0, beta2, 1e-3).path(F, START, 50);
        State state = RmsProp.of(0).start(4);
        double[] x = START.clone();
        for (int t = 1; t <= 50; t++) {
            double root = Math.sqrt(1 - StrictMath.pow(beta2, t));
            new RmsProp(0.05 * root, beta2, 1e-3 * root, 0, false).update(state, x, F.gradient(x));
            assertArrayEquals(adam.points().get(t), x, 1e-12, "step " + t);
        }
    }

    /** For Adam an L2 penalty is not decoupled decay, and it ends elsewhere. */
    @Test
    void l2IsNotDecayForAdam() {
        double[] coupled = Adam.of(0.05).weightDecay(1).minimize(F, START, 500);
        double[] decoupled = AdamW.of(0.05, 1).minimize(F, START, 500);
        assertTrue(Vectors.norm(Vectors.sum(coupled, -1, decoupled)) > 0.05);
    }

    /** Coupled decay is a penalty ½λ‖θ‖² in the objective, for every rule. */
    @TestFactory
    List<DynamicTest> coupledDecayIsAPenalty() {
        Objective penalized = Objective.of(4, x -> F.value(x) + 0.1 * Vectors.dot(x, x), x -> Vectors.sum(F.gradient(x), 0.2, x));
        return List.<UpdateRule>of(Sgd.of(0.03), Adam.of(0.05), AdaGrad.of(0.3), Rprop.of(0.01), ScheduleFreeSgd.of(0.05))
            .stream().map(rule -> DynamicTest.dynamicTest(rule.toString(),
                () -> assertSame(rule.weightDecay(0.2).path(F, START, 50), rule.path(penalized, START, 50)))).toList();
    }

    /** To go up f is to go down −f. */
    @Test
    void maximizingIsMinimizingTheNegative() {
        Objective negative = Objective.of(4, x -> -F.value(x), x -> Vectors.times(-1, F.gradient(x)));
        assertSame(Adam.of(0.05).maximize().path(negative, START, 50), Adam.of(0.05).path(F, START, 50));
    }

    /** SGD as a rule is the gradient descent of section 3.1, bit for bit, with a schedule too. */
    @Test
    void sgdIsGradientDescent() {
        Schedule schedule = Schedule.of(t -> 0.03 / (t + 1));
        Path descent = Path.of(F, step -> new GradientDescent(F, schedule.rate(step)), START, 50);
        Path rule = Sgd.of(1).path(F, schedule, START, 50);
        for (int step = 0; step <= 50; step++) {
            assertArrayEquals(descent.points().get(step), rule.points().get(step));
        }
    }

    /** On ½ Σ λᵢxᵢ² the iterate of SGD is (1 − ηλᵢ)ᵗ xᵢ. */
    @Test
    void sgdOnAQuadraticHasAClosedForm() {
        Path path = Sgd.of(0.1).path(Quadratic.diagonal(1, 3, 15), new double[] {1, -2, 3}, 60);
        for (int t = 0; t <= 60; t++) {
            double[] expected = {StrictMath.pow(0.9, t), -2 * StrictMath.pow(0.7, t), 3 * StrictMath.pow(-0.5, t)};
            assertArrayEquals(expected, path.points().get(t), 1e-12);
        }
    }

    /** Nesterov's own form: the gradient is taken ahead, at x + βv; the rule's parameters are those places. */
    @Test
    void nesterovLooksAhead() {
        Path rule = new Nesterov(0.02, 0.8).path(F, START, 50);
        double[] x = START.clone();
        double[] v = new double[4];
        for (int t = 1; t <= 50; t++) {
            double[] ahead = Vectors.sum(x, 0.8, v);
            assertArrayEquals(rule.points().get(t - 1), ahead, 1e-12);
            v = Vectors.sum(Vectors.times(0.8, v), -0.02, F.gradient(ahead));
            x = Vectors.sum(x, 1, v);
        }
    }

    /** The velocity v of Keras takes the rate into itself, v ← βv − ηg; the same while η stays, another path when it changes. */
    @Test
    void twoConventionsOfMomentumDifferOnlyUnderASchedule() {
        for (Schedule schedule : List.of(Schedule.constant(0.02), Schedule.of(t -> t < 10 ? 0.02 : 0.002))) {
            double[] x = START.clone();
            double[] v = new double[4];
            for (int t = 0; t < 15; t++) {
                v = Vectors.sum(Vectors.times(0.9, v), -schedule.rate(t), F.gradient(x));
                x = Vectors.sum(x, 1, v);
            }
            double distance = Vectors.norm(Vectors.sum(HeavyBall.of(1).path(F, schedule, START, 15).last(), -1, x));
            assertEquals(schedule.rate(14) == 0.02, distance < 1e-12);
        }
    }

    /** While gradients grow, v never falls, and AMSGrad is Adam; when they shrink they part. */
    @Test
    void amsGradIsAdamWhileGradientsGrow() {
        State ams = AmsGrad.of(0.1).start(1);
        State adam = Adam.of(0.1).start(1);
        for (int t = 1; t <= 60; t++) {
            double[] gradient = {t <= 40 ? t : 0.01};
            double[] one = new double[1];
            double[] other = new double[1];
            new AmsGrad(0.1, 0.9, 0.9, 1e-8).apply(ams, new double[1], gradient, one);
            new Adam(0.1, 0.9, 0.9, 1e-8).apply(adam, new double[1], gradient, other);
            assertEquals(t <= 40, one[0] == other[0], "step " + t);
        }
    }

    /** For one coordinate Shampoo is AdaGrad whose sum begins with ε. */
    @Test
    void shampooOfANumberIsAdaGrad() {
        Objective line = Objective.ofLine(x -> 0.5 * x * x, x -> x);
        assertSame(new Shampoo(0.3, 1e-2, 1).path(line, new double[] {2}, 50),
            new AdaGrad(0.3, 0, 1e-2, 0).path(line, new double[] {2}, 50));
    }

    /** Of a matrix with one row the orthogonal factor is the direction of the row, up to a factor that is always the same. */
    @Test
    void muonOfARowIsNormalizedMomentum() {
        Muon muon = Muon.of(1);
        State state = muon.start(1, 3);
        double[] step = new double[3];
        double length = 0;
        for (int t = 0; t < 5; t++) {
            double[] gradient = {t + 1, -2, 0.5 * t};
            muon.apply(state, new double[3], gradient, step);
            double[] ahead = Vectors.sum(gradient, 0.95, state.get("momentum"));
            assertEquals(-1, Vectors.dot(step, ahead) / (Vectors.norm(step) * Vectors.norm(ahead)), 1e-12);
            assertEquals(t == 0 ? Vectors.norm(step) : length, Vectors.norm(step), 1e-12);
            length = Vectors.norm(step);
        }
        assertTrue(length > 0.68 && length < 1.14, "length " + length);
    }

    /** Where the squares of the gradients have rank 1, Adafactor's factors lose nothing. */
    @Test
    void adafactorIsExactForRankOne() {
        double[] gradient = IntStream.range(0, 6).mapToDouble(i -> (1 + i / 3) * (i % 3 - 1.5)).toArray();
        double[] byFactors = new double[6];
        double[] byOwn = new double[6];
        Adafactor rule = new Adafactor(0.1, -0.8, 1e-300, 1e-3, 1);
        rule.apply(rule.start(2, 3), new double[6], gradient, byFactors);
        rule.apply(rule.start(6), new double[6], gradient, byOwn);
        assertArrayEquals(byOwn, byFactors, 1e-15);
    }

    /** The average that Polyak and Ruppert take of SGD's points, three times. */
    @Test
    void threeRulesTakeTheSameMean() {
        Path points = Sgd.of(0.03).path(F, START, 40);
        double[] mean = new double[4];
        for (int t = 1; t <= 40; t++) {
            mean = Vectors.sum(mean, 1.0 / 40, points.points().get(t));
        }
        assertArrayEquals(mean, new Swa(Sgd.of(0.03), 1, 1).averagedPath(F, START, 40).last(), 1e-12);
        assertArrayEquals(mean, new ScheduleFreeSgd(0.03, 0).averagedPath(F, START, 40).last(), 1e-12);
        Path asgd = new Asgd(0.03, 0, 0, 0).averagedPath(F, START, 40);
        Path last = new Swa(Sgd.of(0.03), 2, 1).averagedPath(F, START, 40);
        assertArrayEquals(last.last(), asgd.last(), 1e-12);    // PyTorch's mean begins with the second point
    }

    /** SAM with radius 0 asks for the plain gradient. */
    @Test
    void sharpnessOfRadiusZeroIsTheObjective() {
        assertSame(Adam.of(0.1).path(new SharpnessAware(F, 0), START, 50), Adam.of(0.1).path(F, START, 50));
    }

    /** A rule on an objective is a mapping of iterates, and iterating it gives the path; its arguments stay. */
    @Test
    void trainingIsIteratingAMapping() {
        Objective f = new Rosenbrock();
        UpdateRule rule = Lookahead.of(Adam.of(0.02));
        List<Iterate> iterates = Mapping.iterate(rule.on(f), rule.from(-1.2, 1), 100);
        Path path = rule.path(f, new double[] {-1.2, 1}, 100);
        for (int step = 0; step <= 100; step++) {
            assertArrayEquals(path.points().get(step), iterates.get(step).point());
            assertEquals(step, iterates.get(step).state().steps());
        }
        Iterate now = iterates.get(50);
        Update update = rule.apply(new Observation(now.state(), now.point(), f.gradient(now.point())));
        assertArrayEquals(iterates.get(51).point(), Vectors.sum(iterates.get(50).point(), 1, update.step()));
        assertEquals(50, iterates.get(50).state().steps());
    }
}
