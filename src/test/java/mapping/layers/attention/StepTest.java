package mapping.layers.attention;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mapping.Space;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With what it remembers, a layer gives step by step what it gives to a whole sequence at once: bit for bit for fewer than 16
 * positions, beyond them up to the order in which a softmax is summed.
 */
class StepTest {

    private static final RandomSource RANDOM = RandomSource.of(21);

    static List<MultiHeadAttention> attentions() {
        MultiHeadAttention attention = MultiHeadAttention.of(8, 2, RANDOM).causal();
        return List.of(attention, attention.rotary(), attention.dropout(0, RANDOM));
    }

    @ParameterizedTest
    @MethodSource("attentions")
    void attentionStepByStep(MultiHeadAttention attention) {
        Tensor x = Tensors.randn(RANDOM, 3, 15, 8);
        float[] whole = attention.apply(x).data();
        assertArrayEquals(whole, inPieces(attention, x, 1, null).data());
        assertArrayEquals(whole, inPieces(attention, x, 4, null).data());
        assertArrayEquals(whole, inPieces(attention, x, 15, null).data());
        Tensor mask = Masks.padding(15, 15, 9, 12);
        assertArrayEquals(attention.apply(x, mask).data(), inPieces(attention, x, 2, mask).data());
    }

    @Test
    void longSequencesAgreeToRounding() {
        MultiHeadAttention attention = MultiHeadAttention.of(8, 2, RANDOM).causal().rotary();
        Tensor x = Tensors.randn(RANDOM, 1, 70, 8);
        assertArrayEquals(attention.apply(x).data(), inPieces(attention, x, 1, null).data(), 1e-6f);
    }

    private static Tensor inPieces(MultiHeadAttention attention, Tensor x, int size, Tensor mask) {
        AttentionState state = attention.start(x.size(0));
        List<Tensor> outputs = new ArrayList<>();
        for (Tensor piece : Tensors.split(x, size, 1)) {
            Tensor seen = mask == null ? null : mask.slice(3, 0, state.times() + piece.size(1));
            AttentionOutput output = attention.step(piece, state, seen);
            outputs.add(output.y());
            state = output.state();
        }
        assertEquals(x.size(1), state.times());
        return Tensors.concat(1, outputs.toArray(Tensor[]::new));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBlockStepByStep(boolean preNorm) {
        TransformerBlock after = TransformerBlock.of(8, 2, 12, relu(), RANDOM).causal().rotary();
        TransformerBlock block = preNorm ? after.preNorm() : after;
        Tensor x = Tensors.randn(RANDOM, 2, 9, 8);
        AttentionState state = block.attention().start(2);
        Tensor[] outputs = new Tensor[9];
        for (int t = 0; t < 9; t++) {
            AttentionOutput output = block.step(x.slice(1, t, t + 1), state, null);
            outputs[t] = output.y();
            state = output.state();
        }
        assertArrayEquals(block.apply(x).data(), Tensors.concat(1, outputs).data());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDecoderStepByStep(boolean preNorm) {
        TransformerDecoderBlock after = TransformerDecoderBlock.of(8, 2, 12, relu(), RANDOM);
        TransformerDecoderBlock block = preNorm ? after.preNorm() : after;
        Tensor x = Tensors.randn(RANDOM, 2, 7, 8);
        Tensor memory = Tensors.randn(RANDOM, 2, 5, 8);
        Tensor mask = Masks.padding(5, 5, 2);
        DecoderState state = block.start(memory);
        Tensor[] outputs = new Tensor[7];
        for (int t = 0; t < 7; t++) {
            DecoderOutput output = block.step(x.slice(1, t, t + 1), state, mask);
            outputs[t] = output.y();
            state = output.state();
        }
        assertArrayEquals(block.apply(x, memory, mask).data(), Tensors.concat(1, outputs).data());
        assertEquals(7, state.written().times());
        assertEquals(5, state.memory().times());
    }

    /** A memory that was read once serves cross-attention as one that is read again. */
    @Test
    void aMemoryIsReadOnce() {
        MultiHeadAttention attention = MultiHeadAttention.of(8, 4, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 3, 8);
        Tensor memory = Tensors.randn(RANDOM, 2, 17, 8);
        Tensor mask = Masks.padding(17, 17, 3);
        AttentionState read = attention.read(memory);
        assertArrayEquals(attention.attend(x, memory, mask).data(), attention.look(x, read, mask).data());
        float[] last = attention.attend(x, memory, mask).slice(1, 2, 3).data();
        assertArrayEquals(last, attention.look(x.slice(1, 2, 3), read, mask).data());
    }

    /** A whole decoder of two blocks writes greedily the same tokens from what it remembers as when it reads all again. */
    @Test
    void aModelWritesTheSameWithAndWithoutMemory() {
        Embedding table = Embedding.of(11, 8, RANDOM).padding(0);
        SinusoidalPositions positions = SinusoidalPositions.of(12, 8);
        TransformerDecoderBlock first = TransformerDecoderBlock.of(8, 2, 16, relu(), RANDOM).preNorm();
        TransformerDecoderBlock second = TransformerDecoderBlock.of(8, 2, 16, relu(), RANDOM).preNorm();
        Tensor memory = Tensors.randn(RANDOM, 2, 6, 8);
        Tensor mask = Masks.padding(6, 3, 6);
        Layer head = new Dense(table.weight(), null);

        Tensor all = Tensors.ones(2, 1);
        DecoderState one = first.start(memory);
        DecoderState two = second.start(memory);
        Tensor token = all;
        for (int t = 0; t < 12; t++) {
            Tensor read = positions.apply(table.apply(all));
            Tensor scores = head.apply(second.apply(first.apply(read, memory, mask), memory, mask)).select(1, t);
            DecoderOutput below = first.step(positions.apply(table.apply(token), t), one, mask);
            DecoderOutput above = second.step(below.y(), two, mask);
            assertArrayEquals(scores.data(), head.apply(above.y()).data(), "scores at " + t);
            one = below.state();
            two = above.state();
            token = scores.argmax(1).unsqueeze(1);
            all = Tensors.concat(1, all, token);
        }
    }

    /** A recurrent decoder asks at each step; all questions at once give the same. */
    @Test
    void additiveAttentionStepByStep() {
        AdditiveAttention attention = AdditiveAttention.of(3, 4, 5, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 4, 3);
        Tensor memory = Tensors.randn(RANDOM, 2, 6, 4);
        Tensor mask = Sequences.mask(6, 2, 6).unsqueeze(1);
        AttentionState read = attention.read(memory);
        float[] whole = attention.attend(x, memory, mask).data();
        Tensor[] steps = Tensors.split(x, 1, 1).stream().map(q -> attention.look(q, read, mask)).toArray(Tensor[]::new);
        assertArrayEquals(whole, Tensors.concat(1, steps).data());
        assertEquals(0, attention.weights(x, read, mask).select(0, 0).slice(1, 2, 6).sum().item());
        assertEquals(4 * 5 * (3 + 4) + 4 * 4 * (5 + 4), attention.multiplyAdds(Space.reals(4, 3)));
        assertEquals(4 * (5 + 5 + 4) + 16 * (5 + 5 + 1 + 1), attention.activations(Space.reals(4, 3)));
        says("Additive attention must map queries and keys to vectors of one size, and those to one number, got Dense(3→5), "
            + "Dense(4→6) and Dense(5→1).",
            () -> new AdditiveAttention(attention.query(), Dense.of(4, 6, RANDOM), attention.score()));
        says("AdditiveAttention(3, 4, hidden 5) must be given examples from ℝⁿˣ³, got shape (2, 6, 4), that is 2 examples from "
            + "ℝ⁶ˣ⁴.", () -> attention.apply(memory));
    }

    /** The gradient of a sequence written in pieces is that of the whole. */
    @Test
    void gradientsPassThroughTheState() {
        MultiHeadAttention attention = MultiHeadAttention.of(4, 2, RANDOM).causal().rotary();
        Tensor x = Tensors.randn(RANDOM, 2, 6, 4).requiresGrad();
        Tensor u = Tensors.randn(RANDOM, 2, 6, 4);
        attention.apply(x).backward(u);
        float[] whole = x.grad().data().clone();
        x.zeroGrad();
        inPieces(attention, x, 2, null).backward(u);
        assertArrayEquals(whole, x.grad().data(), 1e-5f);
        AttentionState cut = attention.step(x, attention.start(2), null).state().detach();
        assertEquals(List.of(), cut.keys().operands());
        assertEquals(List.of(), cut.values().operands());
    }

    /** A beam search goes on with some of its examples, one of them twice. */
    @Test
    void statesAreChosen() {
        TransformerDecoderBlock block = TransformerDecoderBlock.of(4, 2, 6, relu(), RANDOM);
        Tensor memory = Tensors.randn(RANDOM, 3, 5, 4);
        Tensor x = Tensors.randn(RANDOM, 3, 2, 4);
        DecoderState state = block.step(x.slice(1, 0, 1), block.start(memory), null).state();
        Tensor order = Tensors.labels(2, 0, 2);
        Tensor next = x.slice(1, 1, 2).indexSelect(0, order);
        Tensor expected = block.apply(x.indexSelect(0, order), memory.indexSelect(0, order), null).slice(1, 1, 2);
        assertArrayEquals(expected.data(), block.step(next, state.select(2, 0, 2), null).y().data());
        assertEquals(List.of(), state.detach().written().keys().operands());
    }

    @Test
    void positionsGoOnWhereTheyStopped() {
        Tensor x = Tensors.randn(RANDOM, 2, 6, 4);
        SinusoidalPositions waves = SinusoidalPositions.of(6, 4);
        LearntPositions learnt = LearntPositions.of(6, 4, RANDOM);
        RotaryPositions rotary = RotaryPositions.of(4);
        goesOn(waves, piece -> waves.apply(piece, 4), x);
        goesOn(learnt, piece -> learnt.apply(piece, 4), x);
        goesOn(rotary, piece -> rotary.apply(piece, 4), x);
        goesOn(RotaryPositions.of(4), piece -> RotaryPositions.of(4).apply(piece, 4), x);
    }

    private static void goesOn(Layer positions, UnaryOperator<Tensor> fromFour, Tensor x) {
        assertArrayEquals(positions.apply(x).slice(1, 4, 6).data(), fromFour.apply(x.slice(1, 4, 6)).data());
    }

    /** ⟨R(m) q, R(n) k⟩ depends on n − m alone, also far from the start. */
    @Test
    void farRotationsMeetByDistance() {
        RotaryPositions rotary = RotaryPositions.of(4);
        Tensor q = Tensors.randn(RANDOM, 1, 1, 4);
        Tensor k = Tensors.randn(RANDOM, 1, 1, 4);
        double near = rotary.apply(q, 2).mul(rotary.apply(k, 7)).sum().item();
        assertEquals(near, rotary.apply(q, 1002).mul(rotary.apply(k, 1007)).sum().item(), 1e-4);
    }

    @Test
    void refusals() {
        MultiHeadAttention attention = MultiHeadAttention.of(4, 2, RANDOM);
        Exception seesAll = assertThrows(IllegalStateException.class,
            () -> attention.step(Tensors.ones(1, 1, 4), attention.start(1), null));
        assertEquals("MultiHeadAttention(4, 2 heads) has to see the whole sequence. Use apply, or make it causal().",
            seesAll.getMessage());
        says("A step of attention must have the examples of its state, 3, got 2.",
            () -> attention.causal().step(Tensors.ones(2, 1, 4), attention.start(3), null));
        says("The state of attention must have keys and values of shape (batch, times, width) for one batch and number of times, "
            + "got (1, 2, 4) and (1, 3, 4).", () -> new AttentionState(Tensors.ones(1, 2, 4), Tensors.ones(1, 3, 4)));
        says("Sequences for SinusoidalPositions(4) must have at most 3 positions, got 4. Cut them, or build it for longer ones.",
            () -> SinusoidalPositions.of(3, 4).apply(Tensors.ones(1, 1, 4), 3));
        says("Sequences for LearntPositions(4) must have at most 3 positions, got 2147483649. Cut them, or build it for longer "
            + "ones.", () -> LearntPositions.of(3, 4, RANDOM).apply(Tensors.ones(1, 2, 4), Integer.MAX_VALUE));
        says("The first position must be at least 0, got -1.", () -> RotaryPositions.of(4).apply(Tensors.ones(1, 1, 4), -1));
        says("The first position must be at least 0, got -1.",
            () -> SinusoidalPositions.of(3, 4).apply(Tensors.ones(1, 1, 4), -1));
        says("The length of the longest sequence must be at least 1, got 0.", () -> SinusoidalPositions.of(0, 4));
        says("The width of a position must be at least 1, got 0.", () -> LearntPositions.of(3, 0, RANDOM));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
