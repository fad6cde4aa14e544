package mapping.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mapping.data.Dataset;
import mapping.descent.Lbfgs;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.losses.Losses;
import mapping.optimizers.Ema;
import mapping.optimizers.ModelObjective;
import mapping.optimizers.Optimizer;
import mapping.optimizers.Sam;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Lion;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small network of which a part is frozen. Beside PyTorch: the runs "frozen" of optimizers_network.py, OptimizerTruthTest. */
class FreezingTest {

    private static final Tensor X = Tensors.randn(RandomSource.of(1), 16, 3);
    private static final Tensor Y = Tensors.randn(RandomSource.of(2), 16, 2);

    private final Dense body = Dense.of(3, 4, RandomSource.of(3));
    private final Dense head = Dense.of(4, 2, RandomSource.of(4));
    private final Layer model = body.then(x -> x.tanh()).then(head);

    private static void train(Layer model, Optimizer optimizer, int steps) {
        for (int i = 0; i < steps; i++) {
            optimizer.zeroGrad();
            Losses.mse().apply(model.apply(X), Y).backward();
            optimizer.step();
        }
    }

    private static float[] bits(Layer layer) {
        float[] all = new float[0];
        for (Tensor parameter : layer.parameters()) {
            int from = all.length;
            all = Arrays.copyOf(all, from + parameter.numel());
            System.arraycopy(parameter.data(), 0, all, from, parameter.numel());
        }
        return all;
    }

    static List<UpdateRule> rules() {
        return List.of(Adam.of(0.05), HeavyBall.of(0.05).weightDecay(0.1), Adam.of(0.05).decoupledDecay(0.1), Lion.of(0.01));
    }

    /** The head moves as if the body were data, decay and momentum leave the body alone, and what is known of it is kept. */
    @ParameterizedTest
    @MethodSource("rules")
    void theHeadIsTrainedAlone(UpdateRule rule) {
        Optimizer optimizer = Optimizer.of(rule, model).clipNorm(0.5);
        train(model, optimizer, 5);
        float[] before = bits(body);
        Map<String, double[]> remembered = optimizer.state();
        body.requiresGrad(false);
        Dense other = Dense.of(4, 2, RandomSource.of(5));
        other.load(head.state());
        Optimizer ofHead = Optimizer.of(rule, other).clipNorm(0.5);
        Map<String, double[]> known = ofHead.state();
        known.replaceAll((name, values) -> remembered.get(remembered.containsKey("2." + name) ? "2." + name : name));
        ofHead.restore(known);
        train(model, optimizer, 10);
        train(body.then(x -> x.tanh()).then(other), ofHead, 10);
        assertArrayEquals(before, bits(body));
        assertArrayEquals(bits(other), bits(head));
        assertNull(body.weight().grad());
        optimizer.state().forEach((name, values) -> {
            if (name.startsWith("0.")) {
                assertArrayEquals(remembered.get(name), values, name);
            }
        });
        body.requiresGrad(true);
        train(model, optimizer, 1);
        assertFalse(Arrays.equals(before, bits(body)), "thawed");
    }

    @Test
    void anOptimizerTakesAFrozenModelAndWaits() {
        model.requiresGrad(false);
        Optimizer optimizer = Optimizer.of(Adam.of(0.1), model);
        assertThrows(IllegalStateException.class, () -> Losses.mse().apply(model.apply(X), Y).backward());
        assertEquals("At least one parameter must have a gradient, got none. Call backward() on the loss before step().",
            assertThrows(IllegalStateException.class, optimizer::step).getMessage());
        assertEquals(0, optimizer.gradientNorm());
        assertEquals(0, optimizer.gradientNorm(Double.POSITIVE_INFINITY));
        float[] before = bits(head);
        head.requiresGrad(true);
        train(model, optimizer, 1);
        assertFalse(Arrays.equals(before, bits(head)));
        Layer copy = Dense.of(3, 4, RandomSource.of(6)).then(x -> x.tanh()).then(Dense.of(4, 2, RandomSource.of(7)));
        copy.load(model.state());
        assertArrayEquals(bits(model), bits(copy), "a state holds the frozen ones too");
    }

    @Test
    void aTrainerOfSeveralBatchesAStepLeavesThemAlone() {
        body.requiresGrad(false);
        float[] before = bits(body);
        Trainer trainer = new Trainer(model, Losses.mse(), Optimizer.of(Adam.of(0.05), model)).accumulate(2);
        trainer.train(new Dataset(X, Y).shuffled(1).batches(4), 3);
        assertArrayEquals(before, bits(body));
    }

    @Test
    void samLooksAroundInWhatMoves() {
        body.requiresGrad(false);
        float[] before = bits(body);
        Sam sam = new Sam(Optimizer.of(Adam.of(0.05), model), model.parameters(), 0.1);
        Dense other = Dense.of(4, 2, RandomSource.of(5));
        other.load(head.state());
        Layer same = body.then(x -> x.tanh()).then(other);
        Sam ofHead = new Sam(Optimizer.of(Adam.of(0.05), other), other.parameters(), 0.1);
        for (int i = 0; i < 5; i++) {
            sam.step(() -> Losses.mse().apply(model.apply(X), Y));
            ofHead.step(() -> Losses.mse().apply(same.apply(X), Y));
        }
        assertArrayEquals(before, bits(body));
        assertArrayEquals(bits(other), bits(head));
    }

    /** A head trains on the frozen body as it is, so that an average that lags behind would not suit it. */
    @Test
    void averagesAreOfWhatMoves() {
        Optimizer optimizer = Optimizer.of(new Ema(Adam.of(0.05), 0.9), model);
        train(model, optimizer, 5);
        float[] ofBody = bits(body);
        optimizer.averaged(() -> {
            assertFalse(Arrays.equals(ofBody, bits(body)));
            return null;
        });
        body.requiresGrad(false);
        float[] ofHead = bits(head);
        optimizer.averaged(() -> {
            assertArrayEquals(ofBody, bits(body));
            assertFalse(Arrays.equals(ofHead, bits(head)));
            return null;
        });
        assertArrayEquals(ofHead, bits(head));
    }

    /** To a method that goes down a line, the coordinates of frozen parameters are flat; normalization is no exception. */
    @Test
    void anObjectiveIsFlatAlongThem() {
        LayerNorm norm = LayerNorm.of(4);
        Layer normalized = body.then(norm).then(head);
        norm.requiresGrad(false);
        ModelObjective f = new ModelObjective(normalized.parameters(), () -> Losses.mse().apply(normalized.apply(X), Y));
        double[] gradient = f.gradient(f.point());
        assertArrayEquals(new double[8], Arrays.copyOfRange(gradient, 16, 24));
        assertTrue(gradient[0] != 0 && gradient[24] != 0);
        float[] before = bits(norm);
        f.set(Lbfgs.of().minimize(f, f.point(), 5));
        assertArrayEquals(before, bits(norm));
    }

    /** As in PyTorch: running statistics are buffers, and follow the batches until the layer is told eval(). */
    @Test
    void statisticsAreNoParameters() {
        BatchNorm norm = BatchNorm.of(3);
        norm.requiresGrad(false);
        Map<String, Tensor> buffers = norm.ownBuffers();
        List<float[]> before = buffers.values().stream().map(buffer -> buffer.data().clone()).toList();
        norm.apply(X);
        List<float[]> after = buffers.values().stream().map(buffer -> buffer.data().clone()).toList();
        norm.eval().apply(X);
        int i = 0;
        for (Tensor buffer : buffers.values()) {
            assertFalse(Arrays.equals(before.get(i), after.get(i)));
            assertArrayEquals(after.get(i++), buffer.data());
        }
    }
}
