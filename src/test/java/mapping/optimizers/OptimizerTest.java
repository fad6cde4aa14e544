package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.algebra.Vectors;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.optimizers.rules.Adafactor;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lars;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.Muon;
import mapping.optimizers.rules.NAdam;
import mapping.optimizers.rules.Rprop;
import mapping.optimizers.rules.ScheduleFreeAdamW;
import mapping.optimizers.rules.Sgd;
import mapping.optimizers.rules.Shampoo;
import mapping.random.RandomSource;
import mapping.schedules.OneCycle;
import mapping.schedules.Schedule;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Optimizers of tensors: saved states, averages, groups, clipping, and what goes wrong. */
class OptimizerTest {

    private static final UpdateRule FIRST = HeavyBall.of(0.1, 0.5);

    /** 30 steps at once, and 10 steps, restored into a new optimizer, then 20: the same bits. */
    @TestFactory
    List<DynamicTest> trainingGoesOnBitForBit() {
        List<UpdateRule> rules = new ArrayList<>(OptimizerTruthTest.fused());
        rules.addAll(List.of(NAdam.of(0.01), Lion.of(0.01), Adafactor.of(0.01), Shampoo.of(0.01), ScheduleFreeAdamW.of(0.01),
            Lookahead.of(Adam.of(0.01)), new Ema(AdamW.of(0.01), 0.9), Rprop.of(0.01), new Lars(0.1, 0.9, 1e-3, 0.1)));
        List<DynamicTest> tests = new ArrayList<>();
        for (UpdateRule rule : rules) {
            tests.add(DynamicTest.dynamicTest(rule.toString(), () -> {
                List<Tensor> whole = Network.parameters();
                Optimizer uninterrupted = Optimizer.of(rule, whole);
                for (int step = 0; step < 30; step++) {
                    uninterrupted.learningRate(rule.learningRate() / (1 + step / 5));
                    Network.step(uninterrupted, whole);
                }
                List<Tensor> first = Network.parameters();
                Optimizer stopped = Optimizer.of(rule, first);
                for (int step = 0; step < 10; step++) {
                    stopped.learningRate(rule.learningRate() / (1 + step / 5));
                    Network.step(stopped, first);
                }
                List<Tensor> second = first.stream().map(tensor -> tensor.copy().requiresGrad()).toList();
                Optimizer resumed = Optimizer.of(rule, second);
                resumed.restore(stopped.state());
                assertEquals(stopped.learningRate(), resumed.learningRate());
                for (int step = 10; step < 30; step++) {
                    resumed.learningRate(rule.learningRate() / (1 + step / 5));
                    Network.step(resumed, second);
                }
                for (int k = 0; k < 4; k++) {
                    assertArrayEquals(whole.get(k).data(), second.get(k).data(), 0);
                }
                uninterrupted.state().forEach((name, array) -> assertArrayEquals(array, resumed.state().get(name), 0, name));
            }));
        }
        return tests;
    }

    @Test
    void averagesAreUsedAndPutBack() {
        List<Tensor> p = Network.parameters();
        Optimizer optimizer = Optimizer.of(new Ema(Sgd.of(0.1), 0.9), p);
        for (int step = 0; step < 30; step++) {
            Network.step(optimizer, p);
        }
        float before = Network.loss(p).item();
        float[] weights = p.get(0).data().clone();
        float averaged = optimizer.averaged(() -> Network.loss(p).item());
        assertTrue(averaged > before, "the average of a descent lags behind");
        assertArrayEquals(weights, p.get(0).data());
        assertEquals(before, Network.loss(p).item());
        Optimizer plain = Optimizer.of(Adam.of(0.1), p);
        assertEquals(before, plain.averaged(() -> Network.loss(p).item()));
        assertThrows(IllegalStateException.class, () -> optimizer.averaged(() -> {
            throw new IllegalStateException("a metric fails");
        }));
        assertArrayEquals(weights, p.get(0).data());
    }

    /** A ten times smaller rate for one of two parameters; the schedule scales both. */
    @Test
    void groupsKeepTheirRatio() {
        Tensor a = Tensor.vector(1, 1).requiresGrad();
        Tensor b = Tensor.vector(1, 1).requiresGrad();
        Optimizer optimizer = Optimizer.of(Sgd.of(1), List.of(a)).group(Sgd.of(0.1), List.of(b));
        optimizer.learningRate(0.5);
        assertEquals(0.5, optimizer.learningRate());
        a.sum().add(b.sum()).backward();
        optimizer.step();
        assertArrayEquals(new float[] {0.5f, 0.5f}, a.data());
        assertArrayEquals(new float[] {0.95f, 0.95f}, b.data(), 1e-7f);
        assertThrows(IllegalStateException.class, () -> optimizer.group(Sgd.of(1), List.of(a)));
    }

    /** A group has its own rule, even if it is equal to the first or the same. */
    @Test
    void aChangeOfTheFirstRuleIsOfNoOther() {
        for (UpdateRule second : List.of(HeavyBall.of(0.1, 0.5), FIRST)) {
            Tensor a = Tensor.vector(1).requiresGrad();
            Tensor b = Tensor.vector(1).requiresGrad();
            Optimizer optimizer = Optimizer.of(FIRST, List.of(a)).group(second, List.of(b));
            optimizer.rule(HeavyBall.of(0.1, 0));
            for (int step = 0; step < 2; step++) {
                optimizer.zeroGrad();
                a.sum().add(b.sum()).backward();
                optimizer.step();
            }
            assertEquals(0.8, a.get(0), 1e-6, "two steps without momentum");
            assertEquals(0.75, b.get(0), 1e-6, "two steps with momentum 0.5");
        }
    }

    /** PyTorch's order: −g first, then the decay, in whatever order the two are asked for. */
    @Test
    void decayPullsToZeroOnTheWayUpToo() {
        UpdateRule one = Sgd.of(0.1).weightDecay(0.5).maximize();
        for (UpdateRule rule : List.of(one, Sgd.of(0.1).maximize().weightDecay(0.5), Sgd.of(0.1).maximize().clipEachNorm(100)
                .weightDecay(0.5), Sgd.of(0.1).weightDecay(0.5).maximize().maximize().maximize())) {
            assertEquals(0.1 * (3 - 0.5 * 2), rule.apply(rule.start(1), new double[] {2}, new double[] {3}).step()[0], 1e-15);
        }
        assertEquals(-0.1 * (3 + 0.5 * 2), Sgd.of(0.1).maximize().maximize().weightDecay(0.5)
            .apply(Sgd.of(0.1).start(1), new double[] {2}, new double[] {3}).step()[0], 1e-15);
    }

    /** The momentum of a one-cycle policy, set before every step; by hand the same. */
    @Test
    void settingsMayChangeOnTheWay() {
        Schedule momentum = OneCycle.of(0.1, 20).momentum(0.5, 0.9);
        Tensor x = Tensor.vector(3, -2).requiresGrad();
        Optimizer optimizer = Optimizer.of(HeavyBall.of(0.1), List.of(x));
        double[] position = {3, -2};
        double[] velocity = new double[2];
        for (int t = 0; t < 20; t++) {
            optimizer.rule(HeavyBall.of(0.1, momentum.rate(t))).learningRate(0.1 / (t + 1));
            optimizer.zeroGrad();
            x.square().sum().backward();
            optimizer.step();
            for (int i = 0; i < 2; i++) {
                velocity[i] = momentum.rate(t) * velocity[i] + 2 * position[i];
                position[i] -= 0.1 / (t + 1) * velocity[i];
                assertEquals(position[i], x.data()[i], 1e-5);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> optimizer.rule(Adam.of(0.1)));
    }

    /** A layer that stands twice in a model has its gradients added up, and is moved once. */
    @Test
    void sharedParametersAreMovedOnce() {
        Dense layer = Dense.of(1, 1, RandomSource.of(1));
        layer.parameters().forEach(parameter -> parameter.update(data -> data[0] = 1));
        Layer twice = layer.then(layer);
        Optimizer optimizer = Optimizer.of(Sgd.of(0.1), twice);
        twice.apply(Tensors.ones(1, 1)).sum().backward();    // w(w + b) + b at w = b = 1: slopes 3 and 2
        optimizer.step();
        assertEquals(0.7f, layer.parameters().get(0).item(), 1e-6);
        assertEquals(0.8f, layer.parameters().get(1).item(), 1e-6);
        assertEquals(List.of("steps", "learningRate", "0.weight.steps", "0.bias.steps"),
            List.copyOf(optimizer.state().keySet()));
    }

    @Test
    void parametersWithoutAGradientStay() {
        Tensor used = Tensor.vector(1).requiresGrad();
        Tensor unused = Tensor.vector(1).requiresGrad();
        Optimizer optimizer = Optimizer.of(AdamW.of(0.1, 0.5), List.of(used, unused));
        var none = assertThrows(IllegalStateException.class, optimizer::step);
        assertEquals("At least one parameter must have a gradient, got none. "
            + "Call backward() on the loss before step().", none.getMessage());
        used.square().sum().backward();
        optimizer.step();
        assertEquals(1, unused.item());
        assertNotEquals(1, used.item());
    }

    @Test
    void gradientsThatAreNotFiniteAreNamed() {
        Dense layer = Dense.of(3, 2, RandomSource.of(1));
        Optimizer optimizer = Optimizer.of(Adam.of(0.1), layer);
        layer.apply(Tensors.ones(1, 3)).sum().backward();
        optimizer.step();
        float[] before = layer.parameters().get(0).data().clone();
        layer.parameters().get(1).gradient()[1] = Float.NaN;
        var error = assertThrows(ArithmeticException.class, optimizer::step);
        assertTrue(error.getMessage().startsWith("The gradient of parameter \"bias\" of shape (2) at step 2 must be finite, got "
            + "NaN in element 1."), error.getMessage());
        assertArrayEquals(before, layer.parameters().get(0).data());
        assertEquals(1, optimizer.steps());
        layer.parameters().get(1).gradient()[1] = Float.NEGATIVE_INFINITY;
        assertThrows(ArithmeticException.class, optimizer::step);
        layer.parameters().get(1).gradient()[1] = 1e30f;    // its square is too much for a float, but it is finite
        assertEquals(1e30, optimizer.gradientNorm(), 1e24);
        optimizer.clipNorm(1).step();
        assertTrue(Float.isFinite(layer.parameters().get(1).data()[1]));
    }

    @Test
    void mistakesAreNamed() {
        Tensor a = Tensor.vector(1, 2).requiresGrad();
        var twice = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Sgd.of(1), List.of(a, a)));
        assertEquals("Each parameter must be given once, got parameter 1 a second time.", twice.getMessage());
        var constant = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Sgd.of(1), List.of(Tensor.vector(1))));
        assertTrue(constant.getMessage().contains("requiresGrad()"), constant.getMessage());
        var vector = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Muon.of(1), List.of(a)));
        assertTrue(vector.getMessage().contains("group of their own"), vector.getMessage());
        Map<String, double[]> other = Optimizer.of(Adam.of(1), List.of(a)).state();
        var wrong = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(HeavyBall.of(1), List.of(a)).restore(other));
        assertEquals("The saved state must be of the same parameters and rules, got one that lacks [0.velocity] and has in "
            + "excess [0.m, 0.v].", wrong.getMessage());
        Map<String, double[]> shorter = new LinkedHashMap<>(other);
        shorter.put("0.m", new double[1]);
        assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Adam.of(1), List.of(a)).restore(shorter));
    }

    /** By hand: (3, −4) has the norms 7, 5 and 4; PyTorch's training with them: OptimizerTruthTest. */
    @Test
    void clipsByAnyNorm() {
        double[] gradient = {3, -4, 0};
        double[] norms = {1, 7, 2, 5, 3, Math.cbrt(91), Double.POSITIVE_INFINITY, 4};
        for (int i = 0; i < norms.length; i += 2) {
            double p = norms[i];
            assertEquals(norms[i + 1], Vectors.norm(gradient, p), 1e-14);
            double[] step = new double[3];
            Sgd.of(1).clipEachNorm(2, p).update(State.zeros(new int[] {3}), step, gradient);
            assertArrayEquals(new double[] {-6 / norms[i + 1], 8 / norms[i + 1], 0}, step, 1e-5, "p = " + p);
            Tensor one = Tensor.vector(1).requiresGrad();
            Tensor other = Tensor.vector(1, 1).requiresGrad();
            Optimizer optimizer = Optimizer.of(Sgd.of(1), List.of(one, other)).clipNorm(2, p);
            one.mul(3).add(other.mul(Tensor.vector(-4, 0)).sum()).sum().backward();
            assertEquals(norms[i + 1], optimizer.gradientNorm(p), 1e-6, "norm of norms");
            optimizer.step();
            assertEquals(1 - 6 / norms[i + 1], one.item(), 1e-5);
            assertArrayEquals(new float[] {(float) (1 + 8 / norms[i + 1]), 1}, other.data(), 1e-5f);
        }
        assertEquals(Sgd.of(1).clipEachNorm(2, 2), Sgd.of(1).clipEachNorm(2));
        assertEquals(0, Vectors.norm(new double[2], 3));
        assertEquals(Double.POSITIVE_INFINITY, Vectors.norm(new double[] {1, Double.NEGATIVE_INFINITY}, 3));
        assertEquals(1e300 * Math.cbrt(2), Vectors.norm(new double[] {1e300, -1e300}, 3), 1e287);
    }
}
