package mapping.layers.attention;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.dropout.Dropout;
import mapping.layers.recurrent.Gru;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Masks, biases and dropout of attention, and what a causal model may see. PyTorch's values:
 * {@link mapping.layers.PyTorchSequencesTest}.
 */
class MaskedAttentionTest {

    private static final RandomSource RANDOM = RandomSource.of(31);

    /** A mask of 0 and 1 and a bias of −∞ and 0 hide the same, in both forms of the operation, with their gradients. */
    @Test
    void aMaskIsABiasOfMinusInfinity() {
        Tensor mask = Masks.causal(4).mul(Masks.padding(4, 4, 3));
        Tensor u = Tensors.randn(RANDOM, 2, 4, 6);
        Tensor[] masked = inputs();
        Tensor y = Attention.ofHeads(3, masked[0], masked[1], masked[2], mask);
        y.backward(u);
        Tensor[] biased = inputs();
        Tensor z = Attention.ofHeads(3, biased[0], biased[1], biased[2], null, Masks.asBias(mask), null);
        z.backward(u);
        assertArrayEquals(y.data(), z.data());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(masked[i].grad().data(), biased[i].grad().data());
        }
    }

    /** The fused operation equals the composed one, which the laws of tensors check, also where a query sees nothing. */
    @Test
    void headsInPlaceEqualHeadsTakenApart() {
        Tensor mask = Tensors.ones(4, 4);
        mask.update(seen -> Arrays.fill(seen, 4, 8, 0));
        Tensor bias = Tensors.randn(RANDOM, 1, 3, 4, 4).copy();
        bias.update(data -> Arrays.fill(data, 8, 12, Float.NEGATIVE_INFINITY));
        Tensor factors = Dropout.of(0.3, RANDOM).factors(2, 3, 4, 4);
        Tensor u = Tensors.randn(RANDOM, 2, 4, 6);
        Tensor[] fused = inputs();
        Tensor fusedBias = bias.copy().requiresGrad();
        Tensor y = Attention.ofHeads(3, fused[0], fused[1], fused[2], mask, fusedBias, factors);
        y.backward(u);
        Tensor[] composed = inputs();
        Tensor composedBias = bias.copy().requiresGrad();
        Tensor[] split = Arrays.stream(composed).map(x -> Attention.splitHeads(3, x)).toArray(Tensor[]::new);
        Tensor z = Attention.joinHeads(Attention.scaledDotProduct(split[0], split[1], split[2], mask, composedBias, factors));
        z.backward(u);
        assertArrayEquals(z.data(), y.data(), 1e-6f);
        assertArrayEquals(composedBias.grad().data(), fusedBias.grad().data(), 1e-5f);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(composed[i].grad().data(), fused[i].grad().data(), 1e-5f);
        }
    }

    private static Tensor[] inputs() {
        RandomSource same = RandomSource.of(9);
        return new Tensor[] {Tensors.randn(same, 2, 4, 6).requiresGrad(), Tensors.randn(same, 2, 4, 6).requiresGrad(),
            Tensors.randn(same, 2, 4, 6).requiresGrad()};
    }

    /** Where PyTorch gives NaN. No score matters then, so no query, key or bias has a gradient. */
    @Test
    void aQueryThatSeesNothingHasNoGradient() {
        Tensor[] x = inputs();
        Tensor bias = Tensors.full(Double.NEGATIVE_INFINITY, 4, 4).copy().requiresGrad();
        Tensor y = Attention.ofHeads(2, x[0], x[1], x[2], null, bias, null);
        y.backward(Tensors.randn(RANDOM, 2, 4, 6));
        assertArrayEquals(x[2].detach().mean(1).data(), y.detach().select(1, 3).data(), 1e-6f);
        assertEquals(0, x[0].grad().abs().sum().item());
        assertEquals(0, x[1].grad().abs().sum().item());
        assertEquals(0, bias.grad().abs().sum().item());
        assertNotEquals(0, x[2].grad().abs().sum().item());
    }

    @Test
    void masksOfTheLastQueries() {
        assertArrayEquals(Masks.causal(5).slice(0, 3, 5).data(), Masks.causal(2, 5).data());
        assertArrayEquals(new int[] {0, 3}, Masks.causal(0, 3).shape());
        says("The number of queries among 2 positions must be from 0 to 2, got 3.", () -> Masks.causal(3, 2));
    }

    /** While training every row of weights is dropped from, with mean 1; afterwards nothing is. */
    @Test
    void dropoutOnTheWeights() {
        Dropout dropout = Dropout.of(0.25, RANDOM);
        Tensor factors = dropout.factors(3, 2, 50, 50);
        double share = factors.eq(0).mean().item();
        assertEquals(0.25, share, 4 * Math.sqrt(0.25 * 0.75 / factors.numel()));
        assertEquals((float) (1 / 0.75), factors.max().item());
        assertFalse(Arrays.equals(factors.data(), dropout.factors(3, 2, 50, 50).data()));
        dropout.setTraining(false);
        assertNull(dropout.factors(3, 2));
        assertNull(Dropout.of(0, RANDOM).factors(3));
    }

    @Test
    void blocksDropWhileTrainingAlone() {
        Tensor x = Tensors.randn(RANDOM, 2, 5, 4);
        TransformerBlock block = TransformerBlock.of(4, 2, 6, relu(), RANDOM).causal();
        TransformerBlock dropping = block.attentionDropout(0.4, RandomSource.of(2));
        float[] first = dropping.apply(x).data();
        assertFalse(Arrays.equals(first, dropping.apply(x).data()));
        assertArrayEquals(first, block.attentionDropout(0.4, RandomSource.of(2)).apply(x).data());
        assertArrayEquals(block.apply(x).data(), dropping.eval().apply(x).data());
        assertEquals(block.parameters(), dropping.parameters());
        assertTrue(dropping.state().containsKey("attention.dropout.noise"));

        TransformerDecoderBlock decoder = TransformerDecoderBlock.of(4, 2, 6, relu(), RANDOM);
        TransformerDecoderBlock droppingToo = decoder.attentionDropout(0.4, RANDOM);
        assertFalse(Arrays.equals(decoder.apply(x, x, null).data(), droppingToo.apply(x, x, null).data()));
        droppingToo.setTraining(false);
        assertArrayEquals(decoder.apply(x, x, null).data(), droppingToo.apply(x, x, null).data());
    }

    static List<Layer> causalModels() {
        Layer lstm = Lstm.stacked(4, 4, 2, RANDOM);
        TransformerBlock block = TransformerBlock.of(4, 2, 6, relu(), RANDOM).causal();
        TransformerDecoderBlock decoder = TransformerDecoderBlock.of(4, 2, 6, relu(), RANDOM);
        Tensor memory = Tensors.randn(RANDOM, 2, 3, 4);
        return List.of(lstm, Gru.of(4, 3, RANDOM), MultiHeadAttention.of(4, 2, RANDOM).causal().rotary(), block, block.preNorm(),
            block.then(SinusoidalPositions.of(6, 4)).then(block.preNorm().rotary()), decoder.on(memory, null),
            decoder.preNorm().on(memory, Masks.padding(3, 3, 1)));
    }

    /** What comes after t has no influence on the output at t, and the gradient there is zero. */
    @ParameterizedTest
    @MethodSource("causalModels")
    void nothingLeaksFromTheFuture(Layer model) {
        Tensor x = Tensors.randn(RANDOM, 2, 6, 4);
        Tensor y = model.apply(x);
        for (int t = 0; t < 6; t++) {
            Tensor changed = Tensors.concat(1, x.slice(1, 0, t + 1), Tensors.randn(RANDOM, 2, 5 - t, 4)).copy().requiresGrad();
            Tensor at = model.apply(changed).select(1, t);
            assertArrayEquals(y.select(1, t).data(), at.data(), "at " + t);
            at.backward(Tensors.randn(RANDOM, at.shape()));
            assertEquals(0, changed.grad().slice(1, t + 1, 6).abs().sum().item(), "gradient after " + t);
            assertNotEquals(0, changed.grad().select(1, t).abs().sum().item(), "gradient at " + t);
        }
    }

    /** The test finds a leak: without a mask there is one. */
    @Test
    void withoutAMaskTheFutureLeaks() {
        Layer block = TransformerBlock.of(4, 2, 6, relu(), RANDOM);
        assertThrows(AssertionError.class, () -> nothingLeaksFromTheFuture(block));
    }

    @Test
    void keysAndValuesOfOtherWidths() {
        MultiHeadAttention attention = MultiHeadAttention.of(4, 2, 3, 5, RANDOM);
        Tensor x = Tensors.ones(2, 3, 4);
        assertEquals(3 * 16 + 3 * 12 + 3 * 20 + 2 * 9 * 4 + 3 * 16, attention.multiplyAdds(Space.reals(3, 4)));
        says("Dense(3→4) must be given examples from ℝ³, got shape (2, 3, 4), that is 2 examples from ℝ³ˣ⁴.",
            () -> attention.attend(x, x, null));
        double bound = Math.sqrt(6.0 / (4 + 5));
        assertTrue(attention.value().weight().abs().max().item() <= bound);
    }

    /** The weights that are looked at are those that are used. */
    @Test
    void weightsOfAMemory() {
        MultiHeadAttention attention = MultiHeadAttention.of(4, 1, 3, 4, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 3, 4);
        Tensor keys = Tensors.randn(RANDOM, 2, 5, 3);
        Tensor values = Tensors.randn(RANDOM, 2, 5, 4);
        Tensor mask = Masks.padding(5, 5, 2);
        Tensor weights = attention.weights(x, keys, mask);
        assertArrayEquals(new int[] {2, 1, 3, 5}, weights.shape());
        assertEquals(0, weights.select(0, 1).slice(2, 2, 5).sum().item());
        Tensor mixed = weights.squeeze(1).matmul(attention.value().apply(values));
        assertArrayEquals(attention.attend(x, keys, values, mask, null).data(), attention.output().apply(mixed).data(), 1e-6f);
    }

    @Test
    void refusals() {
        Tensor x = Tensors.ones(1, 3, 4);
        says("The bias must broadcast to (batch, heads, queries, keys) = (1, 2, 3, 3), got (2, 3).",
            () -> Attention.ofHeads(2, x, x, x, null, Tensors.ones(2, 3), null));
        says("The bias of attention must be finite, or −∞ for what may not be seen, got NaN.",
            () -> Attention.ofHeads(2, x, x, x, null, Tensors.full(Double.NaN, 1), null));
        says("The bias of attention must be finite, or −∞ for what may not be seen, got Infinity.",
            () -> Attention.ofHeads(2, x, x, x, null, Tensors.full(Double.POSITIVE_INFINITY, 1), null));
        says("The factors of the weights must have shape (batch, heads, queries, keys) = (1, 2, 3, 3), got (3, 3).",
            () -> Attention.ofHeads(2, x, x, x, null, null, Tensors.ones(3, 3)));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
