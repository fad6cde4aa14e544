package mapping.layers.recurrent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Space;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fused pass over a sequence equals its steps, composed of tensor operations, in values and all gradients. */
class RecurrentTest {

    private static final RandomSource RANDOM = RandomSource.of(4);

    static List<Recurrent> layers() {
        return List.of(Rnn.of(3, 5, RANDOM), Rnn.relu(3, 4, 2, RANDOM), Lstm.of(3, 5, RANDOM), Lstm.stacked(3, 2, 3, RANDOM),
            Gru.of(3, 5, RANDOM), Gru.stacked(3, 4, 2, RANDOM));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aPassEqualsItsSteps(Recurrent layer) {
        Tensor x = Tensors.randn(RANDOM, 2, 4, 3).requiresGrad();
        Tensor weights = Tensors.randn(RANDOM, 4);
        RecurrentOutput pass = layer.run(x, layer.start(2));
        Map<String, float[]> fused = gradients(layer, x, cost(pass.y(), pass.state(), weights));

        RecurrentState state = layer.start(2);
        Tensor[] outputs = new Tensor[4];
        for (int t = 0; t < 4; t++) {
            RecurrentOutput step = layer.step(x.select(1, t), state);
            outputs[t] = step.y();
            state = step.state();
        }
        Tensor y = Tensors.stack(1, outputs);
        assertArrayEquals(y.data(), pass.y().data(), 1e-6f);
        assertArrayEquals(state.hidden().data(), pass.state().hidden().data(), 1e-6f);
        Map<String, float[]> composed = gradients(layer, x, cost(y, state, weights));
        composed.forEach((name, gradient) -> assertArrayEquals(gradient, fused.get(name), 1e-5f, name));
    }

    private static Tensor cost(Tensor y, RecurrentState state, Tensor weights) {
        Tensor cost = y.square().sum(0, 2).mul(weights).sum().add(state.hidden().mul(0.7).tanh().sum());
        return state.memory() == null ? cost : cost.add(state.memory().square().sum().mul(0.3));
    }

    private static Map<String, float[]> gradients(Layer layer, Tensor x, Tensor cost) {
        layer.zeroGrad();
        x.zeroGrad();
        cost.backward();
        Map<String, float[]> gradients = new TreeMap<>();
        layer.namedParameters().forEach((name, tensor) -> gradients.put(name, tensor.grad().data().clone()));
        gradients.put("x", x.grad().data().clone());
        return gradients;
    }

    @Test
    void aSequenceCanBeReadInParts() {
        Lstm layer = Lstm.stacked(3, 4, 2, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 5, 3);
        RecurrentOutput first = layer.run(x.slice(1, 0, 2), layer.start(2));
        RecurrentOutput second = layer.run(x.slice(1, 2, 5), first.state().detach());
        assertArrayEquals(layer.apply(x).slice(1, 2, 5).copy().data(), second.y().data(), 1e-6f);
    }

    @Test
    void namesSpacesAndCosts() {
        Lstm layer = Lstm.bidirectional(8, 16, 2, RANDOM);
        assertEquals("Lstm(8→32, 2 layers, both directions)", layer.name());
        assertEquals(Space.reals(7, 32), layer.codomain(Space.reals(7, 8)));
        assertEquals(7L * 2 * 64 * ((8 + 16) + (32 + 16)), layer.multiplyAdds(Space.reals(7, 8)));
        assertEquals(List.of("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0", "weight_ih_l0_reverse"),
            layer.namedParameters().keySet().stream().limit(5).toList());
        assertEquals(4 * 16 * (8 + 16 + 2), Lstm.of(8, 16, RANDOM).parameters().stream().mapToInt(Tensor::numel).sum());
    }

    @Test
    void wrongInputIsNamed() {
        Lstm layer = Lstm.of(3, 4, RANDOM);
        says("Lstm(3→4) must be given examples from ℝⁿˣ³, got shape (2, 5, 7), that is 2 examples from ℝ⁵ˣ⁷.",
            () -> layer.apply(Tensors.ones(2, 5, 7)));
        says("Lstm(3→4) must be given at least one example, got an empty batch of shape (2, 0, 3).",
            () -> layer.apply(Tensors.ones(2, 0, 3)));
        says("A step of Lstm(3→4) must have shape (batch, 3), got (2, 4).", () -> layer.step(Tensors.ones(2, 4), layer.start(2)));
        says("The state of Lstm(3→4) for 3 examples must have shape (1, 3, 4) for hidden and memory each, got (1, 2, 4) and (1, "
            + "2, 4). Make one by start(batch).", () -> layer.step(Tensors.ones(3, 3), layer.start(2)));
        Exception error = assertThrows(IllegalStateException.class,
            () -> Gru.bidirectional(3, 4, 1, RANDOM).step(Tensors.ones(2, 3), layer.start(2)));
        assertEquals("Gru(3→8, both directions) has to see the whole sequence. Use run, or a layer of one direction.",
            error.getMessage());
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
