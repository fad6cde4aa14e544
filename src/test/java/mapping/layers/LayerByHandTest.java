package mapping.layers;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Space;
import mapping.initialization.Blueprint;
import mapping.initialization.Initialization;
import mapping.layers.attention.RotaryPositions;
import mapping.layers.attention.SinusoidalPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** What can be worked out by hand: costs, angles, names, and what a setting changes and leaves as it is. */
class LayerByHandTest {

    private final RandomSource random = RandomSource.of(3);

    @Test
    void multiplyAdds() {
        Layer branches = Concatenation.of(Dense.of(5, 4, random), Dense.of(5, 3, random));
        assertEquals(5 * 4 + 5 * 3, branches.multiplyAdds(Space.reals(5)));
        assertEquals(3 * 4 * (2 * 2), Conv1d.of(2, 3, 2, random).multiplyAdds(Space.reals(2, 5)), "3 × 4 outputs of 2 × 2");
        assertEquals(2 * 4 * 5 * (3 * 9), ConvTranspose2d.of(2, 3, 3, random).multiplyAdds(Space.reals(2, 4, 5)),
            "every input is multiplied into 3 × 3 × 3 outputs");
        TransformerDecoderBlock decoder = TransformerDecoderBlock.of(8, 2, 32, relu(), random);
        long attention = 4 * 5 * 8 * 8 + 2 * 5 * 5 * 8;
        assertEquals(2 * attention + 2 * 5 * 8 * 32, decoder.multiplyAdds(Space.reals(5, 8)));
        long kept = 5 * 5 * 8 + 2 * 25;
        assertEquals(2 * kept + (2 * 5 * 32 + 5 * 8) + 6 * 40, decoder.activations(Space.reals(5, 8)));
        assertEquals(0, Layers.reshape(2, 3).activations(Space.reals(6)), "a view keeps nothing");
        assertEquals(0, Layers.reshape(2, 3).multiplyAdds(Space.reals(6)));
    }

    @Test
    void aDecoderBlockKeepsItsSpace() {
        TransformerDecoderBlock decoder = TransformerDecoderBlock.of(8, 2, 32, relu(), random);
        assertEquals("TransformerDecoderBlock(8, 2 heads): ℝⁿˣ⁸ → ℝⁿˣ⁸", decoder.toString());
        assertEquals(Space.reals(5, 8), decoder.codomain(Space.reals(5, 8)));
        Tensor x = Tensors.randn(random, 1, 3, 8);
        Tensor memory = Tensors.randn(random, 1, 4, 8);
        Layer whole = decoder.on(memory, null);
        Layer dropping = decoder.dropout(0.5, RandomSource.of(1)).on(memory, null);
        assertFalse(Arrays.equals(whole.apply(x).data(), dropping.apply(x).data()), "something is dropped while training");
        TransformerDecoderBlock used = decoder.dropout(0.5, RandomSource.of(1));
        used.eval();
        assertArrayEquals(whole.apply(x).data(), used.on(memory, null).apply(x).data(), "and nothing afterwards");
    }

    /** Without positions a block does the same to every order of its arguments; with turned queries and keys it does not. */
    @Test
    void rotaryBlocksKnowTheOrder() {
        TransformerBlock plain = TransformerBlock.of(8, 2, 16, relu(), random);
        Tensor x = Tensors.randn(random, 1, 4, 8);
        assertArrayEquals(Tensors.flip(plain.apply(x), 1).data(), plain.apply(Tensors.flip(x, 1)).data(), 1e-5f);
        float[] forwards = Tensors.flip(plain.rotary().apply(x), 1).data();
        float[] backwards = plain.rotary().apply(Tensors.flip(x, 1)).data();
        double difference = 0;
        for (int i = 0; i < forwards.length; i++) {
            difference = Math.max(difference, Math.abs(forwards[i] - backwards[i]));
        }
        assertTrue(difference > 1e-3, "they differ by " + difference);
        assertEquals(plain.parameters(), plain.rotary().parameters(), "the same parameters");
    }

    /** Pair k of position t turns by t · base^(−2k/size): with base 100 and size 4 by t and t/10. */
    @Test
    void rotaryAnglesFollowTheBase() {
        Tensor ones = Tensor.of(new float[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0}, 1, 3, 4);
        Tensor y = RotaryPositions.of(4, 100).apply(ones);
        for (int t = 0; t < 3; t++) {
            float[] turned = y.select(0, 0).select(0, t).data().clone();
            double[] expected = {StrictMath.cos(t), StrictMath.sin(t), StrictMath.cos(t / 10.0), StrictMath.sin(t / 10.0)};
            for (int i = 0; i < 4; i++) {
                assertEquals(expected[i], turned[i], 1e-6, "position " + t + ", element " + i);
            }
        }
    }

    @Test
    void theTableOfPositionsIsThatOfItsFormula() {
        Tensor table = SinusoidalPositions.of(6, 4).table();
        for (int t = 0; t < 6; t++) {
            assertEquals(StrictMath.sin(t), table.get(t, 0), 1e-6);
            assertEquals(StrictMath.cos(t), table.get(t, 1), 1e-6);
            assertEquals(StrictMath.sin(t / 100.0), table.get(t, 2), 1e-6);
            assertEquals(StrictMath.cos(t / 100.0), table.get(t, 3), 1e-6);
        }
    }

    @Test
    void withoutBias() {
        Conv1d conv = Conv1d.of(2, 3, 2, random);
        Tensor x = Tensors.randn(random, 1, 2, 5);
        Tensor bias = conv.namedParameters().get("bias");
        Tensor expected = conv.apply(x).sub(bias.reshape(1, 3, 1));
        assertArrayEquals(expected.data(), conv.withoutBias().apply(x).data(), 1e-6f);
        assertEquals(List.of("weight"), List.copyOf(conv.withoutBias().namedParameters().keySet()));
    }

    @Test
    void batchNormHasTheMeanAndDeviationOfItsParameters() {
        BatchNorm norm = BatchNorm.of(2);
        norm.weight().update(data -> Arrays.fill(data, 3));
        norm.bias().update(data -> Arrays.fill(data, -1));
        Tensor y = norm.apply(Tensors.randn(random, 200, 2));
        assertArrayEquals(new float[] {-1, -1}, y.mean(0).data(), 1e-5f);
        assertEquals(9, y.variance(0, 0).get(1), 1e-3);
    }

    /** A first layer is given data, which need no gradient; its parameters learn the same. */
    @Test
    void parametersOfAFirstLayerLearnTheSame() {
        Tensor x = Tensors.randn(random, 6, 2, 3);
        Tensor u = Tensors.randn(random, 6, 2, 3);
        BatchNorm first = BatchNorm.of(2);
        first.apply(x).backward(u);
        BatchNorm later = BatchNorm.of(2);
        later.apply(x.copy().requiresGrad()).backward(u);
        assertArrayEquals(later.weight().grad().data(), first.weight().grad().data());
        assertArrayEquals(later.bias().grad().data(), first.bias().grad().data());
    }

    @Test
    void orthogonalMatricesAreOrthonormal() {
        Tensor w = Initialization.orthogonal().draw(random, 3, 5);
        assertArrayEquals(Tensors.eye(3).data(), w.matmul(w.transpose(0, 1)).data(), 1e-6f);
    }

    @Test
    void aBlueprintStaysWithoutNumbers() {
        Layer large = Blueprint.of(() -> Dense.of(40_000, 50_000, random).initialized(Initialization.heNormal(), random));
        assertEquals(2_000_050_000L, Summary.of(large, Space.reals(40_000)).parameters());
    }

    @Test
    void partsHaveNames() {
        Layer branches = Concatenation.of(Dense.of(2, 1, random), Dense.of(2, 3, random));
        assertEquals(List.of("0.weight", "0.bias", "1.weight", "1.bias"), List.copyOf(branches.namedParameters().keySet()));
        Layer named = Dense.of(2, 3, random).then(Dense.of(3, 1, random)).named("model");
        assertEquals(List.of("model"), named.stages().stream().map(Mapping::name).toList());
        assertEquals(List.of("Dense(2→3)", "Dense(3→1)"), named.hiddenStages().stream().map(Mapping::name).toList());
    }
}
