package mapping.layers.attention;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mapping.Space;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Attention: the fused operation equals the composed one; what masks hide has no influence; what is refused. */
class AttentionTest {

    private final RandomSource random = RandomSource.of(6);

    @Test
    void headsInPlaceEqualHeadsTakenApart() {
        Tensor mask = Masks.causal(4).mul(Masks.padding(4, 4, 3));
        Tensor u = Tensors.randn(random, 2, 4, 6);
        Tensor[] fused = inputs();
        Tensor y = Attention.ofHeads(3, fused[0], fused[1], fused[2], mask);
        y.backward(u);
        Tensor[] composed = inputs();
        Tensor[] split = Arrays.stream(composed).map(x -> Attention.splitHeads(3, x)).toArray(Tensor[]::new);
        Tensor z = Attention.joinHeads(Attention.scaledDotProduct(split[0], split[1], split[2], mask));
        z.backward(u);
        assertArrayEquals(z.data(), y.data(), 1e-6f);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(composed[i].grad().data(), fused[i].grad().data(), 1e-5f);
        }
    }

    private static Tensor[] inputs() {
        RandomSource same = RandomSource.of(9);
        return new Tensor[] {Tensors.randn(same, 2, 4, 6).requiresGrad(), Tensors.randn(same, 2, 4, 6).requiresGrad(),
            Tensors.randn(same, 2, 4, 6).requiresGrad()};
    }

    @Test
    void aCausalLayerDoesNotSeeTheFuture() {
        MultiHeadAttention attention = MultiHeadAttention.of(4, 2, random).causal();
        Tensor x = Tensors.randn(random, 1, 5, 4);
        Tensor changed = x.copy();
        changed.update(data -> data[4 * 4 + 1] += 3);    // the last position
        float[] before = attention.apply(x).data();
        float[] after = attention.apply(changed).data();
        assertArrayEquals(Arrays.copyOf(before, 16), Arrays.copyOf(after, 16));
        assertNotEquals(before[17], after[17]);
        Tensor weights = attention.weights(x, null);
        assertArrayEquals(new int[] {1, 2, 5, 5}, weights.shape());
        assertEquals(0, weights.get(0, 1, 2, 3));
        assertEquals(1, weights.sum(3).get(0, 1, 2), 1e-6);
    }

    @Test
    void paddingHasNoInfluence() {
        TransformerBlock block = TransformerBlock.of(4, 2, 8, relu(), random).preNorm();
        Tensor x = Tensors.randn(random, 1, 5, 4);
        Tensor shorter = block.apply(x.slice(1, 0, 3));
        Tensor padded = block.apply(x, Masks.padding(5, 3));
        assertArrayEquals(shorter.data(), Arrays.copyOf(padded.data(), 12), 1e-6f);
    }

    /** Numbers from outside, confirmed in Python from the definition: two queries, three keys; then without the future. */
    @Test
    void scaledDotProductByHand() {
        Tensor query = Tensor.matrix(new float[][] {{1, 0}, {0, 1}});
        Tensor key = Tensor.matrix(new float[][] {{1, 0}, {0, 1}, {1, 1}});
        Tensor value = Tensor.matrix(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        assertArrayEquals(new float[] {.40111208f, .19777581f, .40111208f, .19777581f, .40111208f, .40111208f},
            Attention.weights(query, key, null).data(), 1e-6f);
        assertArrayEquals(new float[] {3, 4, 3.40667248f, 4.40667248f},
            Attention.scaledDotProduct(query, key, value, null).data(), 1e-6f);
        Tensor past = Tensor.matrix(new float[][] {{1, 0, 0}, {1, 1, 0}});
        assertArrayEquals(new float[] {1, 0, 0, .33023846f, .66976154f, 0}, Attention.weights(query, key, past).data(), 1e-6f);
        assertArrayEquals(new float[] {1, 2, 2.33952308f, 3.33952308f},
            Attention.scaledDotProduct(query, key, value, past).data(), 1e-6f);
    }

    /** Numbers from outside, confirmed in Python: the paper's formula in float32, width 4, positions 0 to 2. */
    @Test
    void sinusoidsOfThePaper() {
        float[] table = SinusoidalPositions.of(3, 4).table().data();
        assertArrayEquals(new float[] {0, 1, 0, 1, .84147096f, .54030234f, .00999983f, .99994999f, .90929741f, -.41614684f,
            .01999867f, .99980003f}, table, 1e-6f);
    }

    /** A softmax does not change when all scores do by the same, so the bias of the keys has no gradient. */
    @Test
    void theBiasOfTheKeysIsSuperfluous() {
        MultiHeadAttention attention = MultiHeadAttention.of(4, 2, random);
        attention.apply(Tensors.randn(random, 2, 3, 4)).square().sum().backward();
        for (float gradient : attention.key().bias().grad().data()) {
            assertEquals(0, gradient, 1e-6);
        }
    }

    /** ⟨R(m) q, R(n) k⟩ depends on n − m alone (Su et al., 2021). */
    @Test
    void rotatedVectorsMeetByDistance() {
        Tensor q = Tensors.randn(random, 1, 1, 6);
        Tensor k = Tensors.randn(random, 1, 1, 6);
        RotaryPositions rotary = RotaryPositions.of(6);
        Tensor everywhere = rotary.apply(q.expand(1, 9, 6)).matmul(rotary.apply(k.expand(1, 9, 6)).transpose(1, 2));
        for (int m = 0; m < 6; m++) {
            assertEquals(everywhere.get(0, 0, 3), everywhere.get(0, m, m + 3), 1e-5);
        }
        assertEquals(q.square().sum().item(), rotary.apply(q.expand(1, 9, 6)).select(1, 8).square().sum().item(), 1e-5);
    }

    @Test
    void startsAsInPyTorch() {
        MultiHeadAttention attention = MultiHeadAttention.of(64, 4, random);
        double bound = Math.sqrt(6.0 / 256);
        double greatest = 0;
        for (float w : attention.query().weight().data()) {
            greatest = Math.max(greatest, Math.abs(w));
        }
        assertTrue(greatest <= bound && greatest > 0.99 * bound);
        assertEquals(0, attention.output().bias().abs().sum().item());
    }

    @Test
    void spacesAndCosts() {
        MultiHeadAttention attention = MultiHeadAttention.of(8, 2, random);
        assertEquals(4 * 5 * 64 + 2 * 25 * 8, attention.multiplyAdds(Space.reals(5, 8)));
        TransformerBlock block = TransformerBlock.of(8, 2, 32, relu(), random).causal();
        assertEquals(Space.reals(5, 8), block.codomain(Space.reals(5, 8)));
        assertEquals("TransformerBlock(8, 2 heads, causal)", block.name());
        assertEquals(4 * 5 * 64 + 2 * 25 * 8 + 2 * 5 * 8 * 32, block.multiplyAdds(Space.reals(5, 8)));
        assertEquals("MultiHeadAttention(8, 2 heads, causal, rotary)", attention.causal().rotary().name());
    }

    @Test
    void refusals() {
        says("The width must split into equal heads, got width 6 and 4 heads.", () -> MultiHeadAttention.of(6, 4, random));
        MultiHeadAttention attention = MultiHeadAttention.of(4, 2, random);
        says("MultiHeadAttention(4, 2 heads) must be given examples from ℝⁿˣ⁴, got shape (2, 3, 5), "
                + "that is 2 examples from ℝ³ˣ⁵.",
            () -> attention.apply(Tensors.ones(2, 3, 5)));
        says("The mask must broadcast to (batch, heads, queries, keys) = (1, 2, 3, 3), got (3, 4).",
            () -> attention.apply(Tensors.ones(1, 3, 4), Tensors.ones(3, 4)));
        says("Attention of 2 heads must have queries (batch, times, width), keys and values of one batch and number of times, "
            + "with widths that the heads divide, got (1, 3, 4), (2, 3, 4) and (2, 3, 4).",
            () -> attention.attend(Tensors.ones(1, 3, 4), Tensors.ones(2, 3, 4), null));
        says("The length of an example must be between 0 and 4, got 5 for example 1.", () -> Masks.padding(4, 2, 5));
        says("Sequences for LearntPositions(4) must have at most 3 positions, got 5. Cut them, or build it for longer ones.",
            () -> LearntPositions.of(3, 4, random).apply(Tensors.ones(1, 5, 4)));
        says("The size of rotary positions, which turn pairs of elements, must be even, got 5.", () -> RotaryPositions.of(5));
        says("Vectors for RotaryPositions(4) must have a multiple of 4 elements, got shape (1, 2, 6).",
            () -> RotaryPositions.of(4).apply(Tensors.ones(1, 2, 6)));
        Exception error = assertThrows(UnsupportedOperationException.class,
            () -> TransformerDecoderBlock.of(4, 2, 8, relu(), random).apply(Tensors.ones(1, 2, 4)));
        assertEquals("TransformerDecoderBlock(4, 2 heads) takes two arguments. Use apply(x, memory, mask), or on(memory, mask).",
            error.getMessage());
    }

    /** Nobody may look anywhere: PyTorch gives NaN, here everything is seen alike. */
    @Test
    void aQueryThatSeesNothingSeesAllAlike() {
        Tensor v = Tensors.randn(random, 1, 3, 2);
        Tensor y = Attention.ofHeads(1, v, v, v, Tensors.zeros(3, 3));
        assertArrayEquals(v.mean(1).data(), Arrays.copyOf(y.data(), 2), 1e-6f);
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
