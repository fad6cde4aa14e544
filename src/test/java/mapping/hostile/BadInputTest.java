package mapping.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Split;
import mapping.layers.Dense;
import mapping.layers.Layers;
import mapping.layers.normalization.LayerNorm;
import mapping.losses.Losses;
import mapping.optimizers.Observation;
import mapping.optimizers.Optimizer;
import mapping.optimizers.State;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Sgd;
import mapping.random.RandomSource;
import mapping.sampling.Indices;
import mapping.schedules.Schedule;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.training.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Mistakes that readers make, and the sentence that each gets. {@link HostileTest} tries the rest. */
class BadInputTest {

    private static void refuses(String sentence, Executable call) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void anOptimizerHasParameters() {
        refuses("An optimizer must have at least one parameter to move, got none.", () -> Optimizer.of(Adam.of(0.1), List.of()));
        refuses("An optimizer must have at least one parameter to move, got none.",
            () -> Optimizer.of(Adam.of(0.1), Layers.flatten()));
    }

    @Test
    void aRefusedRateIsNotKept() {
        Optimizer optimizer = Optimizer.of(Sgd.of(0.5), List.of(Tensor.vector(1, 2).requiresGrad()));
        for (double rate : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> optimizer.learningRate(rate));
            assertEquals(0.5, optimizer.learningRate());
        }
        Tensor other = Tensor.vector(3).requiresGrad();
        optimizer.group(Sgd.of(1e300), List.of(other));
        assertThrows(IllegalArgumentException.class, () -> optimizer.learningRate(1e300));
        assertEquals(0.5, optimizer.learningRate());
        refuses("The learning rate must be finite and not negative, got -1.", () -> Sgd.of(-1));
        refuses("The number of steps must be at least 0, got -1.", () -> Schedule.constant(1).rates(-1));
    }

    @Test
    void settingsAreNumbers() {
        refuses("The momentum must be finite and not negative, got NaN.", () -> HeavyBall.of(0.1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Adam(0.1, 0.9, 0.999, -1e-8));
        refuses("The margin must be a finite number, got NaN.", () -> Losses.marginRanking(Double.NaN));
    }

    @Test
    void aNormalizationHasSizes() {
        refuses("The number of axes that LayerNorm normalizes must be at least 1, got 0.", LayerNorm::of);
        refuses("The number of axes that LayerNorm normalizes must be at least 1, got 0.", LayerNorm::withoutAffine);
    }

    @Test
    void classWeightsAreOneForEachClass() {
        Tensor logits = Tensors.zeros(2, 3);
        for (float[] weights : new float[][] {{1, 1, 1, 1}, {1, 1}, {}}) {
            String sentence = "The class weights of crossEntropy must be 3, one for each class, got " + weights.length + ".";
            refuses(sentence, () -> Losses.crossEntropy().classWeights(weights).apply(logits, Tensor.vector(0, 1)));
            refuses(sentence, () -> Losses.crossEntropy().classWeights(weights).apply(logits, Tensors.full(0.5, 2, 3)));
        }
        assertThrows(IllegalArgumentException.class,
            () -> Losses.nll().classWeights(1, 1, 1, 1).apply(logits, Tensor.vector(0, 1)));
    }

    @Test
    void labelsOfCtcAreClasses() {
        Tensor logits = Tensors.zeros(1, 4, 3);
        for (float label : new float[] {3, -2, 0.5f, Float.NaN}) {
            assertThrows(IllegalArgumentException.class,
                () -> Losses.ctc().apply(logits, Tensor.matrix(new float[][] {{1, label}})));
        }
        for (int blank : new int[] {-1, 3, 1000}) {
            refuses("The blank of ctc must be from 0 to 2, got " + blank + ".",
                () -> new mapping.losses.Ctc(blank, false, null).apply(logits, Tensor.matrix(new float[][] {{1}})));
        }
    }

    @Test
    void gradientsAreAsLongAsTheParameters() {
        State state = Adam.of(0.1).start(2);
        String sentence = "The gradient must be as long as the parameters, which has 2 numbers, got 1.";
        refuses(sentence, () -> new Observation(state, new double[2], new double[1]));
        refuses(sentence, () -> Adam.of(0.1).update(state, new double[2], new double[1]));
    }

    @Test
    void aTensorHasNoMoreElementsThanAnArray() {
        int large = Integer.MAX_VALUE;
        for (int[] shape : new int[][] {{large}, {large, large},
            {1 << 30, 1 << 30, 1 << 30, 1 << 30}, {large, large, large, 3}}) {
            assertThrows(IllegalArgumentException.class, () -> Tensors.zeros(shape));
        }
        assertEquals(0, Tensors.zeros(large, large, large, 0).numel());
        assertThrows(IllegalArgumentException.class, () -> Dense.of(large, 2, RandomSource.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Adam.of(0.1).start(1 << 20, 1 << 20));
        assertThrows(IllegalArgumentException.class, () -> RandomSource.of(1).permutation(-1));
        assertThrows(IllegalArgumentException.class, () -> Split.of(-1, 0.1, 0.1, 1));
        refuses("The size of a batch must be at least 1, got 0.", () -> Indices.divide(new int[3], 0, false));
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        refuses("The model to train must be given, got null.", () -> new Trainer(null, Losses.mse(), null));
        refuses("The second operand must be given, got null.", () -> Tensor.scalar(1).add((Tensor) null));
        refuses("The tensors must all be given, got null among them.", () -> Tensors.stack(0, Tensor.scalar(1), null));
        refuses("The start of an iteration must be given, got null.", () -> Mapping.iterate(String::strip, null, 1));
        refuses("The things must all be given, got null among them.",
            () -> Requirement.copied("The things", new ArrayList<>(Arrays.asList("a", null))));
        assertEquals(List.of(1, 2), Requirement.copied("The things", List.of(1, 2)));
    }
}
