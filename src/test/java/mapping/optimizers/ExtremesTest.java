package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mapping.algebra.Vectors;
import mapping.descent.Lbfgs;
import mapping.descent.Path;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.optimizers.rules.AdaBelief;
import mapping.optimizers.rules.AdaDelta;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.AdaMax;
import mapping.optimizers.rules.Adafactor;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.AmsGrad;
import mapping.optimizers.rules.Asgd;
import mapping.optimizers.rules.Ftrl;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lamb;
import mapping.optimizers.rules.Lars;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.Muon;
import mapping.optimizers.rules.NAdam;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RAdam;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Rprop;
import mapping.optimizers.rules.ScheduleFreeAdamW;
import mapping.optimizers.rules.ScheduleFreeSgd;
import mapping.optimizers.rules.Sgd;
import mapping.optimizers.rules.Shampoo;
import mapping.optimizers.rules.SparseAdam;
import mapping.optimizers.rules.Yogi;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all rules do at the edges: gradients that vanish, are denormal, huge or not finite; saved states; wrong settings. */
class ExtremesTest {

    /** Every rule, for parameters of shape (2, 2). */
    static List<UpdateRule> rules() {
        return List.of(Sgd.of(0.1), HeavyBall.of(0.1), Nesterov.of(0.1), Rprop.of(0.1), AdaGrad.of(0.1), AdaDelta.of(),
            RmsProp.of(0.1), RmsProp.centered(0.1), new RmsProp(0.1, 0.9, 1e-8, 0.9, true), Adam.of(0.1), AmsGrad.of(0.1),
            AdaMax.of(0.1), NAdam.of(0.1), NAdam.keras(0.1), RAdam.of(0.1), AdamW.of(0.1), SparseAdam.of(0.1), Yogi.of(0.1),
            AdaBelief.of(0.1), Lion.of(0.1), Adafactor.of(0.1), Lamb.of(0.1), Lars.of(0.1), Ftrl.of(0.1), Asgd.of(0.1),
            Shampoo.of(0.1), Muon.of(0.1), ScheduleFreeSgd.of(0.1), ScheduleFreeAdamW.of(0.1), Lookahead.of(Adam.of(0.1)),
            new Ema(Adam.of(0.1), 0.9), new Swa(Sgd.of(0.1), 3, 2), Adam.of(0.1).decoupledDecay(0.1),
            Adam.of(0.1).weightDecay(0.1).clipEachNorm(1).clipValue(0.5).maximize(), new Shaped(Shampoo.of(0.1), 4));
    }

    /** A gradient of 0 from the start moves nothing that has no decay, in any number of steps. */
    @ParameterizedTest
    @MethodSource("rules")
    void zeroGradientsGiveNoStep(UpdateRule rule) {
        boolean pulls = rule instanceof AdamW || rule instanceof Lamb || rule instanceof Lars || rule instanceof Ftrl
            || rule instanceof Asgd || rule instanceof Modifier;
        State state = rule.start(2, 2);
        double[] parameters = {1, -2, 0, 4};
        for (int t = 0; t < 20; t++) {
            rule.update(state, parameters, new double[4]);
        }
        if (!pulls) {
            assertArrayEquals(new double[] {1, -2, 0, 4}, parameters);
        }
        assertEquals(0, parameters[2]);
        assertTrue(Vectors.firstNotFinite(parameters) < 0);
    }

    /** From parameters that are all 0, where norms vanish too. */
    @ParameterizedTest
    @MethodSource("rules")
    void zeroParametersAndGradientsStay(UpdateRule rule) {
        State state = rule.start(2, 2);
        double[] parameters = new double[4];
        for (int t = 0; t < 5; t++) {
            rule.update(state, parameters, new double[4]);
        }
        assertArrayEquals(new double[4], parameters, 0);
    }

    /** The least double, gradients whose squares underflow, and some whose squares are large but finite. */
    @ParameterizedTest
    @MethodSource("rules")
    void tinyAndHugeGradientsGiveFiniteSteps(UpdateRule rule) {
        for (double size : new double[] {Double.MIN_VALUE, 1e-310, 1e-200, 1e-20, 1e20, 1e70}) {
            State state = rule.start(2, 2);
            double[] parameters = {1, -2, 0.5, 4};
            double[] step = new double[4];
            for (int t = 0; t < 4; t++) {
                rule.apply(state, parameters, new double[] {size, -size, size, 0}, step);
                assertTrue(Vectors.firstNotFinite(step) < 0, size + " gives " + Arrays.toString(step));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void gradientsThatAreNotFiniteAreRefused(UpdateRule rule) {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            State state = rule.start(2, 2);
            double[] parameters = {1, 2, 3, 4};
            rule.update(state, parameters, new double[] {0.1, 0.2, 0.3, 0.4});
            double[] before = parameters.clone();
            var error = assertThrows(ArithmeticException.class,
                () -> rule.update(state, parameters, new double[] {0, 0, bad, 0}));
            assertTrue(error.getMessage().startsWith("The gradient of step 2 must be finite, got " + bad + " in element 2. "),
                error.getMessage());
            assertArrayEquals(before, parameters);
        }
    }

    /** A path ends before the step that has no finite gradient, and says at which step. */
    @ParameterizedTest
    @MethodSource("rules")
    void pathsEndWhereTheGradientDoes(UpdateRule rule) {
        int[] calls = {0};
        Objective breaking = Objective.of(4, x -> 1, x -> calls[0]++ < 3 ? new double[] {1, 2, 3, 4}
            : new double[] {1, 2, Double.NaN, 4});
        UpdateRule shaped = new Shaped(rule instanceof Shaped own ? own.inner() : rule, 2, 2);
        Path path = shaped.path(breaking, new double[] {1, 1, 1, 1}, 10);
        assertEquals(4, path.divergedAt().getAsInt());
        assertEquals(3, path.steps());
        calls[0] = 0;
        assertEquals(4, shaped.averagedPath(breaking, new double[] {1, 1, 1, 1}, 10).divergedAt().getAsInt());
    }

    /** 12 steps at once, and 5, saved, restored into a fresh state, and 7 more: the same bits, in state and parameters. */
    @ParameterizedTest
    @MethodSource("rules")
    void statesGoOnBitForBit(UpdateRule rule) {
        double[] whole = {1, -2, 0.5, 4};
        State uninterrupted = rule.start(2, 2);
        run(rule, uninterrupted, whole, 0, 12);
        double[] parts = {1, -2, 0.5, 4};
        State first = rule.start(2, 2);
        run(rule, first, parts, 0, 5);
        Map<String, double[]> saved = first.toMap();
        State second = rule.start(2, 2);
        second.restore(saved);
        State copied = first.copy();
        run(rule, first, parts.clone(), 5, 12);
        run(rule, second, parts, 5, 12);
        assertArrayEquals(whole, parts, 0);
        assertArrayEquals(rule.average(uninterrupted, whole), rule.average(second, parts), 0);
        uninterrupted.toMap().forEach((name, array) -> assertArrayEquals(array, second.toMap().get(name), 0, name));
        saved.forEach((name, array) -> assertArrayEquals(array, copied.toMap().get(name), 0, name));
    }

    private static void run(UpdateRule rule, State state, double[] parameters, int from, int to) {
        for (int t = from; t < to; t++) {
            double[] gradient = new double[4];
            for (int i = 0; i < 4; i++) {
                gradient[i] = StrictMath.sin(3 * t + i) + 0.1 * parameters[i];
            }
            rule.withLearningRate(rule.learningRate() / (1 + t / 4)).update(state, parameters, gradient);
        }
    }

    /** Another learning rate is the only thing that changes. */
    @ParameterizedTest
    @MethodSource("rules")
    void learningRatesAreReplaced(UpdateRule rule) {
        assertEquals(0.37, rule.withLearningRate(0.37).learningRate());
        assertEquals(rule, rule.withLearningRate(0.37).withLearningRate(rule.learningRate()), "changed " + rule);
        assertThrows(IllegalArgumentException.class, () -> rule.withLearningRate(-1));
        assertThrows(IllegalArgumentException.class, () -> rule.withLearningRate(Double.NaN));
    }

    @Test
    void statesRefuseWhatIsNotTheirs() {
        State state = Adam.of(0.1).start(3);
        var name = assertThrows(IllegalArgumentException.class, () -> state.get("u"));
        assertEquals("The state must have an array \"u\", got only [m, v].", name.getMessage());
        var other = assertThrows(IllegalArgumentException.class, () -> state.restore(HeavyBall.of(1).start(3).toMap()));
        assertEquals("The saved state must have the arrays [steps, m, v], as this rule has, got [steps, velocity].",
            other.getMessage());
        var size = assertThrows(IllegalArgumentException.class, () -> state.restore(Adam.of(0.1).start(4).toMap()));
        assertEquals("The array \"m\" of the saved state must have 3 elements, got 4.", size.getMessage());
        assertThrows(IllegalArgumentException.class, () -> state.with("m", 1));
        assertThrows(IllegalArgumentException.class, () -> state.with("steps", 1));
        assertThrows(IllegalStateException.class, state::inner);
        Map<String, double[]> saved = new LinkedHashMap<>(state.toMap());
        saved.get("m")[0] = 5;
        assertEquals(0, state.get("m")[0]);
        assertEquals("state after 0 steps with the arrays [slow] around a state after 0 steps with the arrays []",
            Lookahead.of(Sgd.of(1)).start(1).toString());
    }

    static Stream<Executable> mistakes() {
        List<Executable> all = new ArrayList<>();
        all.add(() -> Sgd.of(-0.1));
        all.add(() -> Adam.of(Double.POSITIVE_INFINITY));
        all.add(() -> new Adam(0.1, 1, 0.999, 1e-8));
        all.add(() -> new Adam(0.1, 0.9, -0.1, 1e-8));
        all.add(() -> new AdaDelta(1, 0.9, 0));
        all.add(() -> new Rprop(0.1, 1.2, 0.5, 1e-6, 50));
        all.add(() -> new Rprop(0.1, 0.5, 1.2, 1, 0.1));
        all.add(() -> new HeavyBall(0.1, 0.9, 1.5));
        all.add(() -> Sgd.of(0.1).weightDecay(-1));
        all.add(() -> Sgd.of(0.1).clipEachNorm(0));
        all.add(() -> Sgd.of(0.1).clipEachNorm(1, 0));
        all.add(() -> Optimizer.of(Sgd.of(0.1), Network.parameters()).clipNorm(1, -1));
        all.add(() -> Optimizer.of(Sgd.of(0.1), Network.parameters()).gradientNorm(Double.NaN));
        all.add(() -> new Lookahead(Sgd.of(0.1), 0, 0.5));
        all.add(() -> new Swa(Sgd.of(0.1), 0, 1));
        all.add(() -> Ftrl.of(0));
        all.add(() -> Muon.of(0.1).start(4));
        all.add(() -> new Shaped(Muon.of(0.1), 2, 2).start(5));
        all.add(() -> new Lbfgs(0, (f, x, g, d) -> 1));
        all.add(() -> new SharpnessAware(Quadratic.diagonal(1, 1), -1));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void wrongSettingsAreNamed(Executable mistake) {
        var error = assertThrows(IllegalArgumentException.class, mistake);
        assertTrue(error.getMessage().matches("\\p{Lu}.* must (be|have|shrink) .*, got .*\\."),
            error.getMessage());
    }

    /** Where a step is not finite although the gradient is, the rule says so before the parameters change. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e200})
    void stepsThatAreNotFiniteAreRefused(double size) {
        UpdateRule rule = new RmsProp(0.1, 0.9, 0, 0, false);
        double[] parameters = {1};
        if (size < 1) {    // the square vanishes
            var error = assertThrows(ArithmeticException.class,
                () -> rule.update(rule.start(1), parameters, new double[] {size}));
            assertTrue(error.getMessage().startsWith("Step 1 must be finite, got -Infinity in element 0 for a gradient of "
                + "1.0E-200."),
                error.getMessage());
        } else {
            rule.update(rule.start(1), parameters, new double[] {size});    // the square overflows: the step is 0
        }
        assertEquals(1, parameters[0]);
    }

    /** ε = 0 before the first gradient: 0/0 counts as 0, in double precision and in single. (PyTorch gives NaN.) */
    @ParameterizedTest
    @MethodSource
    void whatNeverHadAGradientStays(UpdateRule rule) {
        Tensor x = Tensor.vector(1, 2).requiresGrad();
        Optimizer optimizer = Optimizer.of(rule, List.of(x));
        double[] parameters = {1, 2};
        State state = rule.start(2);
        for (int step = 0; step < 10; step++) {
            x.gradient()[1] = 3;
            optimizer.step();
            optimizer.zeroGrad();
            rule.update(state, parameters, new double[] {0, 3});
        }
        assertEquals(1, x.get(0), rule + " in single precision");
        assertEquals(1, parameters[0], rule.toString());
        assertTrue(x.get(1) < 2 && parameters[1] < 2, rule.toString());
    }

    static List<UpdateRule> whatNeverHadAGradientStays() {
        return List.of(new Adam(0.1, 0.9, 0.999, 0), new AdaGrad(0.1, 0, 0, 0), new RmsProp(0.1, 0.9, 0, 0, false),
            new RmsProp(0.1, 0.9, 0, 0.5, true), new NAdam(0.1, 0.9, 0.999, 0, 0.004), new RAdam(0.1, 0.9, 0.999, 0),
            new AmsGrad(0.1, 0.9, 0.999, 0), new Yogi(0.1, 0.9, 0.999, 0, 0), new AdamW(0.1, 0.9, 0.999, 0, 0),
            new SparseAdam(0.1, 0.9, 0.999, 0), new ScheduleFreeAdamW(0.1, 0.9, 0.999, 0, 0), new Lamb(0.1, 0.9, 0.999, 0, 0),
            new Ftrl(0.3, 0, 0, 0, 0));
    }
}
