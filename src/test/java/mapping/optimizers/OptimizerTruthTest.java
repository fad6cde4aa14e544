package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mapping.algebra.Precision;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.NAdam;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Optimizers of tensors train as PyTorch 1.13's do, and their fused loops as the readable rules. */
class OptimizerTruthTest {

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
            case "SGD, clipped greatest" -> Optimizer.of(Sgd.of(0.2), p).clipNorm(0.1, Double.POSITIVE_INFINITY);
            case "SGD, clipped sum" -> Optimizer.of(Sgd.of(0.2), p).clipNorm(1.5, 1);
            case "SGD, clipped 3-norm" -> Optimizer.of(Sgd.of(0.2), p).clipNorm(0.2, 3);
            case "SGD, decay, frozen" -> Optimizer.of(HeavyBall.of(0.1).weightDecay(0.01), p);
            case "Adam, frozen", "Adam, frozen at first" -> Optimizer.of(Adam.of(0.01), p);
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
        Network.PYTORCH.runs().forEach((name, run) -> tests.add(DynamicTest.dynamicTest(name, () -> compare(name, run))));
        return tests;
    }

    private static void compare(String name, Network.Run run) {
        List<Tensor> p = Network.parameters();
        Optimizer optimizer = optimizer(name, p);
        double first = optimizer.learningRate();
        Sam sam = new Sam(optimizer, p, 0.05);
        for (int step = 0; step < 100; step++) {
            if (name.contains("schedule")) {
                optimizer.learningRate(first / (1 + 0.05 * step));
            }
            if (name.contains("frozen")) {
                boolean frozen = step >= (name.endsWith("at first") ? 0 : 20) && step < 50;
                p.subList(0, 2).forEach(parameter -> parameter.requiresGrad(!frozen));
            }
            float loss = name.equals("SAM") ? sam.step(() -> Network.loss(p)) : Network.step(optimizer, p);
            if (step % 9 == 0) {
                assertEquals(run.losses()[step / 9], loss, 2e-5 * run.losses()[step / 9], "loss of step " + step);
            }
        }
        for (int k = 0; k < 4; k++) {
            assertArrayEquals(run.end()[k], p.get(k).data(), 2e-5f, "parameter " + k);
        }
    }

    static List<UpdateRule> fused() {
        return List.of(Sgd.of(0.1), Sgd.of(0.1).weightDecay(0.1),
            HeavyBall.of(0.1), new HeavyBall(0.1, 0.9, 0.3).weightDecay(0.1),
            Nesterov.of(0.1), Nesterov.of(0.1).weightDecay(0.1),
            Adam.of(0.1), new Adam(0.1, 0.8, 0.9, 1e-3).weightDecay(0.1),
            AdamW.of(0.1, 0.2), Adam.of(0.1).decoupledDecay(0.2),
            Adam.of(0.1).weightDecay(0.1).decoupledDecay(0.2), AdamW.of(0.1, 0.2).weightDecay(0.1),
            RmsProp.of(0.1), new RmsProp(0.1, 0.9, 1e-4, 0.5, false).weightDecay(0.1));
    }

    /** Gradients, none for 1,000 steps, and gradients again: averages that became 0 where subnormal move a parameter by 1e-30. */
    @TestFactory
    List<DynamicTest> subnormalAveragesMoveNothing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (UpdateRule rule : fused()) {
            tests.add(DynamicTest.dynamicTest(rule.toString(), () -> {
                FusedRule fused = rule.fused(0, 0).orElseThrow();
                int size = 3 * FusedRule.NEAR + 5;
                float[][] kept = new float[fused.arrays().length][size];
                float[][] flushed = new float[fused.arrays().length][size];
                float[] byKept = new float[size];
                float[] byFlushed = new float[size];
                float[] gradient = new float[size];
                RandomSource random = RandomSource.of(7);
                for (int i = 0; i < size; i++) {
                    byKept[i] = byFlushed[i] = (float) random.nextGaussian();
                }
                for (int t = 1; t <= 1030; t++) {
                    for (int i = 0; i < size; i++) {
                        gradient[i] = t <= 10 || t > 1010 ? (float) random.nextGaussian() : 0;
                    }
                    fused.update(t, kept, byKept, gradient, 0, size);
                    fused.update(t, flushed, byFlushed, gradient);
                    assertArrayEquals(byKept, byFlushed, 1e-30f);
                    for (float[] array : flushed) {
                        for (float number : array) {
                            assertFalse(number != 0 && Math.abs(number) < Float.MIN_NORMAL, number + " at step " + t);
                        }
                    }
                }
            }));
        }
        return tests;
    }

    /** The fused float loop and the double rule see the same gradients of very different sizes, 0 among them. */
    @TestFactory
    List<DynamicTest> fusedLoopsEqualTheReadableRules() {
        List<DynamicTest> tests = new ArrayList<>();
        for (UpdateRule rule : fused()) {
            tests.add(DynamicTest.dynamicTest(rule.toString(), () -> {
                RandomSource random = RandomSource.of(3);
                int size = 1003;
                FusedRule fused = rule.fused(0, 0).orElseThrow();
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
                    rule.update(state, readable, Precision.toDoubles(gradient));
                }
                for (int i = 0; i < size; i++) {
                    assertEquals(readable[i], parameters[i], 4e-6 * (1 + Math.abs(readable[i])), "element " + i);
                }
                boolean coupled = rule.toString().contains("WeightDecay[");    // λθ may cancel the gradient
                for (int k = 0; k < arrays.length && !coupled; k++) {
                    double[] expected = state.get(fused.arrays()[k]);
                    boolean squares = fused.arrays()[k].equals("v") || fused.arrays()[k].equals("meanSquare");
                    for (int i = 0; i < size; i++) {
                        double cancelled = squares ? 0 : 4e-6 * Math.scalb(1.0, -(i % 30));
                        assertEquals(expected[i], arrays[k][i], 1e-5 * Math.abs(expected[i]) + cancelled, "array " + k);
                    }
                }
            }));
        }
        assertEquals(Optional.empty(), Lion.of(0.1).fused(0, 0));
        assertEquals(Optional.empty(), RmsProp.centered(0.1).fused(0, 0));
        assertEquals(Optional.empty(), Adam.of(0.1).clipEachNorm(1).fused(0, 0));
        assertEquals(Optional.empty(), Sgd.of(0.1).decoupledDecay(0.1).fused(0, 0));
        return tests;
    }
}
