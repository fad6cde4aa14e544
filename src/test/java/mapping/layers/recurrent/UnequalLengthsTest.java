package mapping.layers.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.layers.Layer;
import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Padding changes no number of a recurrent layer; dropout between layers. PyTorch's values: PyTorchSequencesTest. */
class UnequalLengthsTest {

    private static final RandomSource RANDOM = RandomSource.of(14);
    private static final int[] LENGTHS = {3, 6, 1, 5};

    static List<Recurrent> layers() {
        return List.of(Rnn.of(3, 4, RANDOM), Rnn.relu(3, 4, 2, RANDOM), Rnn.bidirectional(3, 2, 2, RANDOM), Lstm.of(3, 4, RANDOM),
            Lstm.stacked(3, 5, 2, RANDOM), Lstm.bidirectional(3, 2, 2, RANDOM), Gru.of(3, 4, RANDOM),
            Gru.bidirectional(3, 3, 1, RANDOM));
    }

    /** The law: outputs, states and the gradients of inputs are those of each sequence alone, bit for bit, whatever is padded. */
    @ParameterizedTest
    @MethodSource("layers")
    void aPaddedBatchIsEachSequenceAlone(Recurrent layer) {
        RecurrentState start = layer.start(4);
        Tensor weights = Tensors.randn(RANDOM, 4, 7, width(layer));
        Tensor x = padded(Tensors.randn(RANDOM, 4, 7, 3)).requiresGrad();
        layer.zeroGrad();
        RecurrentOutput together = layer.run(x, start, LENGTHS);
        cost(together, weights, LENGTHS).backward();
        List<float[]> gradients = gradients(layer);

        layer.zeroGrad();
        for (int n = 0; n < 4; n++) {
            int length = LENGTHS[n];
            Tensor one = x.detach().slice(0, n, n + 1).slice(1, 0, length).copy().requiresGrad();
            RecurrentOutput alone = layer.run(one, layer.start(1));
            cost(alone, weights.slice(0, n, n + 1), length).backward();
            Tensor row = together.y().detach().select(0, n);
            assertArrayEquals(alone.y().data(), row.slice(0, 0, length).data(), "outputs of " + n);
            assertEquals(0, row.slice(0, length, 7).abs().sum().item(), "outputs behind the end of " + n);
            assertArrayEquals(alone.state().hidden().data(), together.state().hidden().detach().slice(1, n, n + 1).data());
            if (alone.state().memory() != null) {
                assertArrayEquals(alone.state().memory().data(), together.state().memory().detach().slice(1, n, n + 1).data());
            }
            assertArrayEquals(one.grad().data(), x.grad().select(0, n).slice(0, 0, length).data(), "gradient of " + n);
            assertEquals(0, x.grad().select(0, n).slice(0, length, 7).abs().sum().item(), "gradient behind the end of " + n);
        }
        List<float[]> summed = gradients(layer);
        for (int i = 0; i < summed.size(); i++) {
            assertArrayEquals(summed.get(i), gradients.get(i), 2e-5f);
        }
    }

    private static int width(Recurrent layer) {
        return layer.apply(Tensors.ones(1, 1, 3)).size(2);
    }

    /** Behind the ends stands what would be noticed. */
    private static Tensor padded(Tensor x) {
        Tensor behind = Sequences.mask(7, LENGTHS).unsqueeze(2).eq(0);
        return x.maskedFill(behind.expand(x.shape()), Double.NaN).copy();
    }

    private static Tensor cost(RecurrentOutput output, Tensor weights, int... lengths) {
        Tensor ends = Sequences.last(output.y(), lengths).square().sum();
        Tensor cost = output.y().mul(weights.slice(1, 0, output.y().size(1))).sum().add(ends)
            .add(output.state().hidden().mul(0.7).tanh().sum());
        return output.state().memory() == null ? cost : cost.add(output.state().memory().square().sum().mul(0.3));
    }

    private static List<float[]> gradients(Layer layer) {
        return layer.parameters().stream().map(p -> p.grad().data().clone()).toList();
    }

    @Test
    void fullLengthsAreNoLengths() {
        Gru layer = Gru.bidirectional(2, 3, 2, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 4, 2);
        assertArrayEquals(layer.apply(x).data(), layer.run(x, layer.start(2), 4, 4).y().data());
    }

    /** The caller may use its array again before the graph goes backward. */
    @Test
    void lengthsAreCopied() {
        Lstm layer = Lstm.of(1, 1, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 1, 3, 1).requiresGrad();
        int[] lengths = {2};
        Tensor y = layer.run(x, layer.start(1), lengths).y();
        lengths[0] = 3;
        y.sum().backward();
        assertEquals(0, x.grad().get(0, 2, 0));
    }

    @Test
    void statesAreChosen() {
        Lstm lstm = Lstm.stacked(2, 3, 2, RANDOM);
        RecurrentState state = lstm.run(Tensors.randn(RANDOM, 3, 4, 2), lstm.start(3)).state();
        RecurrentState chosen = state.select(2, 0, 2);
        assertArrayEquals(state.memory().select(1, 2).data(), chosen.memory().select(1, 0).data());
        assertArrayEquals(state.hidden().select(1, 0).data(), chosen.hidden().select(1, 1).data());
        Gru gru = Gru.of(2, 3, RANDOM);
        assertNull(gru.start(2).select(1).memory());
    }

    /** Two layers are one, dropout with the same masks, and another. */
    @Test
    void dropoutIsBetweenTheLayersAlone() {
        Lstm both = Lstm.bidirectional(3, 2, 2, RANDOM);
        Lstm first = Lstm.bidirectional(3, 2, 1, RANDOM);
        Lstm second = Lstm.bidirectional(4, 2, 1, RANDOM);
        copy(both, "_l0", first);
        copy(both, "_l1", second);
        Tensor x = Tensors.randn(RANDOM, 2, 5, 3);
        Lstm dropping = both.dropout(0.5, RandomSource.of(3));
        Dropout dropout = Dropout.of(0.5, RandomSource.of(3));
        for (int call = 0; call < 2; call++) {
            Tensor composed = second.apply(dropout.apply(first.apply(x)));
            assertArrayEquals(composed.data(), dropping.apply(x).data());
            assertTrue(Arrays.stream(boxed(composed)).allMatch(y -> y != 0));
        }
        assertFalse(Arrays.equals(both.apply(x).data(), dropping.apply(x).data()));
        assertArrayEquals(both.apply(x).data(), dropping.eval().apply(x).data());
        assertEquals(both.parameters(), dropping.parameters());
        assertEquals(List.of("dropout"), List.copyOf(dropping.children().keySet()));
    }

    private static double[] boxed(Tensor tensor) {
        double[] numbers = new double[tensor.numel()];
        Arrays.setAll(numbers, i -> tensor.data()[i]);
        return numbers;
    }

    private static void copy(Lstm from, String layer, Lstm to) {
        to.namedParameters().forEach((name, parameter) -> {
            Tensor source = from.namedParameters().get(name.replace("_l0", layer));
            parameter.update(data -> System.arraycopy(source.data(), 0, data, 0, data.length));
        });
    }

    @Test
    void aStepDropsToo() {
        Gru layer = Gru.stacked(3, 8, 2, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 1, 3);
        Tensor pass = layer.dropout(0.5, RandomSource.of(5)).apply(x);
        Tensor step = layer.dropout(0.5, RandomSource.of(5)).step(x.select(1, 0), layer.start(2)).y();
        assertArrayEquals(pass.data(), step.data(), 1e-6f);
    }

    @Test
    void refusals() {
        Rnn layer = Rnn.of(2, 3, RANDOM);
        Tensor x = Tensors.ones(2, 4, 2);
        says("The length of an example must be between 1 and 4, got 0 for example 1.", () -> layer.run(x, layer.start(2), 4, 0));
        says("The length of an example must be between 1 and 4, got 5 for example 0.", () -> layer.run(x, layer.start(2), 5, 1));
        says("There must be a length for each example of a batch of 2, got 1 length.", () -> layer.run(x, layer.start(2), 3));
        says("A recurrent layer with dropout must have at least 2 layers, between which it drops, got 1. Put Dropout before or "
            + "after it.", () -> layer.dropout(0.5, RANDOM));
        says("The probability of dropping must be at least 0 and less than 1, got 1.",
            () -> Rnn.stacked(2, 3, 2, RANDOM).dropout(1, RANDOM));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
