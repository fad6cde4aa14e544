package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.kernels.RandomSource;
import mapping.layers.Dense;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Optimizers of tensors; what PyTorch 1.13 makes of the same network comes from src/test/pytorch/optimizers_network.py. */
class OptimizerTest {

    private record Run(double[] losses, float[][] end) {
    }

    private record Truth(float[][] x, float[][] y, float[][] start, Map<String, Run> runs) {
    }

    private static final Truth PYTORCH = read();
    private static final Tensor X = Tensor.matrix(PYTORCH.x);
    private static final Tensor Y = Tensor.matrix(PYTORCH.y);

    private static List<Tensor> network() {
        int[][] shapes = {{3, 5}, {5}, {5, 2}, {2}};
        List<Tensor> parameters = new ArrayList<>();
        for (int k = 0; k < shapes.length; k++) {
            parameters.add(Tensor.of(PYTORCH.start[k].clone(), shapes[k]).requiresGrad());
        }
        return parameters;
    }

    private static Tensor loss(List<Tensor> p) {
        return X.matmul(p.get(0)).add(p.get(1)).tanh().matmul(p.get(2)).add(p.get(3)).sub(Y).square().mean();
    }

    private static Optimizer optimizer(String name, List<Tensor> p) {
        return switch (name) {
            case "SGD" -> Optimizer.of(Sgd.of(0.1), p);
            case "SGD, decay" -> Optimizer.of(Sgd.of(0.1).weightDecay(0.01), p);
            case "momentum, dampening" -> Optimizer.of(new HeavyBall(0.05, 0.9, 0.2), p);
            case "Nesterov, decay" -> Optimizer.of(new Nesterov(0.05, 0.8).weightDecay(0.01), p);
            case "Adam" -> Optimizer.of(Adam.of(0.01), p);
            case "Adam, decay" -> Optimizer.of(Adam.of(0.01).weightDecay(0.01), p);
            case "AdamW" -> Optimizer.of(AdamW.of(0.01, 0.1), p);
            case "AdamW, schedule" -> Optimizer.of(AdamW.of(0.02), p);
            case "RMSprop" -> Optimizer.of(RmsProp.of(0.003), p);
            case "RMSprop, momentum, decay" -> Optimizer.of(new RmsProp(0.001, 0.99, 1e-8, 0.8, false).weightDecay(0.01), p);
            case "RMSprop, centered" -> Optimizer.of(RmsProp.centered(0.001), p);
            case "Adagrad" -> Optimizer.of(AdaGrad.of(0.05), p);
            case "NAdam" -> Optimizer.of(NAdam.of(0.01), p);
            case "SGD, clipped norm" -> Optimizer.of(Sgd.of(0.2), p).clipNorm(0.5);
            case "Adam, clipped value" -> Optimizer.of(Adam.of(0.01), p).clipValue(0.05);
            case "groups, schedule" -> Optimizer.of(AdamW.of(0.01, 0.3), p)
                .group(AdamW.of(0.03, 0), List.of(p.get(1), p.get(3)));
            case "SAM" -> Optimizer.of(HeavyBall.of(0.1, 0.5), p);
            default -> throw new IllegalArgumentException("no optimizer for the run " + name);
        };
    }

    @TestFactory
    List<DynamicTest> trainsAsPyTorchDoes() {
        List<DynamicTest> tests = new ArrayList<>();
        PYTORCH.runs.forEach((name, run) -> tests.add(DynamicTest.dynamicTest(name, () -> compare(name, run))));
        return tests;
    }

    private static void compare(String name, Run run) {
        List<Tensor> p = network();
        Optimizer optimizer = optimizer(name, p);
        double first = optimizer.learningRate();
        Sam sam = new Sam(optimizer, p, 0.05);
        for (int step = 0; step < 100; step++) {
            if (name.contains("schedule")) {
                optimizer.learningRate(first / (1 + 0.05 * step));
            }
            float loss = name.equals("SAM") ? sam.step(() -> loss(p)) : step(optimizer, p);
            if (step % 9 == 0) {
                assertEquals(run.losses[step / 9], loss, 2e-5 * run.losses[step / 9], "loss of step " + step);
            }
        }
        for (int k = 0; k < 4; k++) {
            assertArrayEquals(run.end[k], p.get(k).data(), 2e-5f, "parameter " + k);
        }
    }

    private static float step(Optimizer optimizer, List<Tensor> p) {
        optimizer.zeroGrad();
        Tensor loss = loss(p);
        loss.backward();
        optimizer.step();
        return loss.item();
    }

    static List<UpdateRule> fused() {
        return List.of(Sgd.of(0.1), Sgd.of(0.1).weightDecay(0.1),
            HeavyBall.of(0.1), new HeavyBall(0.1, 0.9, 0.3).weightDecay(0.1),
            Nesterov.of(0.1), Nesterov.of(0.1).weightDecay(0.1),
            Adam.of(0.1), new Adam(0.1, 0.8, 0.9, 1e-3).weightDecay(0.1),
            AdamW.of(0.1, 0.2), Adam.of(0.1).decoupledDecay(0.2),
            RmsProp.of(0.1), new RmsProp(0.1, 0.9, 1e-4, 0.5, false).weightDecay(0.1));
    }

    /** The fused float loop and the double rule see the same gradients of very different sizes, 0 among them. */
    @TestFactory
    List<DynamicTest> fusedLoopsEqualTheReadableRules() {
        List<DynamicTest> tests = new ArrayList<>();
        for (UpdateRule rule : fused()) {
            tests.add(DynamicTest.dynamicTest(rule.toString(), () -> {
                RandomSource random = RandomSource.of(3);
                int size = 1003;
                FusedRule fused = FusedRule.of(rule);
                float[][] arrays = new float[fused.arrays().length][size];
                float[] parameters = new float[size];
                double[] readable = new double[size];
                State state = rule.start(size);
                for (int i = 0; i < size; i++) {
                    parameters[i] = (float) random.nextGaussian();
                    readable[i] = parameters[i];
                }
                for (int t = 1; t <= 20; t++) {
                    float[] gradient = new float[size];
                    for (int i = 0; i < size; i++) {
                        gradient[i] = i % 7 == 0 ? 0 : (float) (random.nextGaussian() * Math.scalb(1.0, -(i % 30)));
                    }
                    fused.update(t, arrays, parameters, gradient);
                    rule.update(state, readable, Memory.doubles(gradient));
                }
                for (int i = 0; i < size; i++) {
                    assertEquals(readable[i], parameters[i], 4e-6 * (1 + Math.abs(readable[i])), "element " + i);
                }
                for (int k = 0; k < arrays.length && !(rule instanceof WeightDecay); k++) {
                    double[] expected = state.get(fused.arrays()[k]);
                    boolean squares = fused.arrays()[k].equals("v") || fused.arrays()[k].equals("meanSquare");
                    for (int i = 0; i < size; i++) {
                        double cancelled = squares ? 0 : 4e-6 * Math.scalb(1.0, -(i % 30));
                        assertEquals(expected[i], arrays[k][i], 1e-5 * Math.abs(expected[i]) + cancelled, "array " + k);
                    }
                }
            }));
        }
        assertNull(FusedRule.of(Lion.of(0.1)));
        assertNull(FusedRule.of(RmsProp.centered(0.1)));
        assertNull(FusedRule.of(Adam.of(0.1).clipNorm(1)));
        return tests;
    }

    /** 30 steps at once, and 10 steps, restored into a new optimizer, then 20: the same bits. */
    @TestFactory
    List<DynamicTest> trainingGoesOnBitForBit() {
        List<UpdateRule> rules = new ArrayList<>(fused());
        rules.addAll(List.of(NAdam.of(0.01), Lion.of(0.01), Adafactor.of(0.01), Shampoo.of(0.01), ScheduleFreeAdamW.of(0.01),
            Lookahead.of(Adam.of(0.01)), new Ema(AdamW.of(0.01), 0.9), Rprop.of(0.01), new Lars(0.1, 0.9, 1e-3, 0.1)));
        List<DynamicTest> tests = new ArrayList<>();
        for (UpdateRule rule : rules) {
            tests.add(DynamicTest.dynamicTest(rule.toString(), () -> {
                List<Tensor> whole = network();
                Optimizer uninterrupted = Optimizer.of(rule, whole);
                for (int step = 0; step < 30; step++) {
                    uninterrupted.learningRate(rule.learningRate() / (1 + step / 5));
                    step(uninterrupted, whole);
                }
                List<Tensor> first = network();
                Optimizer stopped = Optimizer.of(rule, first);
                for (int step = 0; step < 10; step++) {
                    stopped.learningRate(rule.learningRate() / (1 + step / 5));
                    step(stopped, first);
                }
                List<Tensor> second = first.stream().map(tensor -> tensor.copy().requiresGrad()).toList();
                Optimizer resumed = Optimizer.of(rule, second);
                resumed.restore(stopped.state());
                assertEquals(stopped.learningRate(), resumed.learningRate());
                for (int step = 10; step < 30; step++) {
                    resumed.learningRate(rule.learningRate() / (1 + step / 5));
                    step(resumed, second);
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
        List<Tensor> p = network();
        Optimizer optimizer = Optimizer.of(new Ema(Sgd.of(0.1), 0.9), p);
        for (int step = 0; step < 30; step++) {
            step(optimizer, p);
        }
        float before = loss(p).item();
        float[] weights = p.get(0).data().clone();
        float averaged = optimizer.averaged(() -> loss(p).item());
        assertTrue(averaged > before, "the average of a descent lags behind");
        assertArrayEquals(weights, p.get(0).data());
        assertEquals(before, loss(p).item());
        Optimizer plain = Optimizer.of(Adam.of(0.1), p);
        assertEquals(before, plain.averaged(() -> loss(p).item()));
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

    @Test
    void parametersWithoutAGradientStay() {
        Tensor used = Tensor.vector(1).requiresGrad();
        Tensor unused = Tensor.vector(1).requiresGrad();
        Optimizer optimizer = Optimizer.of(AdamW.of(0.1, 0.5), List.of(used, unused));
        var none = assertThrows(IllegalStateException.class, optimizer::step);
        assertEquals("no parameter has a gradient: call backward() on the loss before step()", none.getMessage());
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
        assertTrue(error.getMessage().startsWith("at step 2 the gradient of parameter \"bias\" of shape [2] is NaN in element 1"),
            error.getMessage());
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
        assertEquals("parameter 1 is given twice", twice.getMessage());
        var constant = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Sgd.of(1), List.of(Tensor.vector(1))));
        assertTrue(constant.getMessage().contains("requiresGrad()"), constant.getMessage());
        var vector = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Muon.of(1), List.of(a)));
        assertTrue(vector.getMessage().contains("group of their own"), vector.getMessage());
        Map<String, double[]> other = Optimizer.of(Adam.of(1), List.of(a)).state();
        var wrong = assertThrows(IllegalArgumentException.class, () -> Optimizer.of(HeavyBall.of(1), List.of(a)).restore(other));
        assertEquals("the saved state is of another optimizer: it lacks [0.velocity] and has in excess [0.m, 0.v]",
            wrong.getMessage());
        Map<String, double[]> shorter = new LinkedHashMap<>(other);
        shorter.put("0.m", new double[1]);
        assertThrows(IllegalArgumentException.class, () -> Optimizer.of(Adam.of(1), List.of(a)).restore(shorter));
    }

    private static Truth read() {
        try (Reader reader = new InputStreamReader(
                OptimizerTest.class.getResourceAsStream("/pytorch/optimizers_network.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Truth.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
