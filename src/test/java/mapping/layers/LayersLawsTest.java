package mapping.layers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.kernels.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer keeps the laws of mappings and of differentiable mappings. <b>A new layer is checked by adding it to the list.</b>
 * Layers with two modes are listed as they are after training, and while training where the batch alone decides.
 */
class LayersLawsTest {

    private static final RandomSource RANDOM = RandomSource.of(8);

    /** A layer and a batch to try it on. */
    private record Listed(Layer layer, Tensor x) {

        @Override
        public String toString() {
            return layer.name();
        }
    }

    static List<Listed> layers() {
        return List.of(
            listed(Dense.of(4, 3, RANDOM), 2, 4),
            listed(Dense.of(4, 3, RANDOM).withoutBias(), 2, 5, 4),
            listed(Layers.flatten(), 2, 3, 4),
            listed(Layers.reshape(4, 3), 2, 3, 4),
            listed(Layers.identity(), 2, 3),
            listed(x -> x.mul(2), 2, 3),
            listed(Dense.of(4, 3, RANDOM).then(x -> x.tanh()).then(Dense.of(3, 4, RANDOM)).named("two layers"), 2, 4),
            listed(Dropout.of(0.5, RANDOM).eval(), 3, 2),
            listed(SpatialDropout.of(0.5, RANDOM).eval(), 3, 2, 2),
            listed(AlphaDropout.of(0.5, RANDOM).eval(), 3, 2),
            listed(Residual.of(Dense.of(4, 4, RANDOM)), 2, 4),
            listed(BatchNorm.of(3), 4, 3),
            listed(BatchNorm.of(2), 2, 2, 3, 3),
            listed(BatchNorm.of(3).eval(), 2, 3, 2),
            listed(LayerNorm.of(5), 3, 5),
            listed(LayerNorm.of(2, 3), 2, 2, 3),
            listed(GroupNorm.of(2, 4), 2, 4, 3),
            listed(InstanceNorm.of(3), 2, 3, 4),
            listed(InstanceNorm.affine(2), 2, 2, 2, 2),
            listed(RmsNorm.of(5), 2, 5),
            listed(Conv2d.of(2, 3, 3, RANDOM).padding(1).stride(2), 2, 2, 5, 4),
            listed(Conv2d.depthwise(3, 3, RANDOM).same().withoutBias(), 1, 3, 3, 4),
            listed(Conv1d.of(2, 3, 2, RANDOM), 2, 2, 5),
            listed(ConvTranspose2d.of(2, 3, 3, RANDOM).stride(2), 1, 2, 2, 3),
            listed(Layers.averagePool(2), 2, 2, 4, 5),
            listed(Layers.globalAveragePool(), 2, 3, 2, 2),
            listed(AdaptiveAvgPool2d.of(2, 3), 2, 1, 4, 5),
            new Listed(Layers.maxPool(2), Tensors.arange(32).mul(0.37).reshape(2, 1, 4, 4)),
            listed(RNN.stacked(2, 3, 2, RANDOM), 2, 4, 2),
            listed(LSTM.of(2, 3, RANDOM), 2, 4, 2),
            listed(LSTM.bidirectional(2, 2, 2, RANDOM), 1, 3, 2),
            listed(GRU.of(2, 3, RANDOM), 2, 3, 2),
            listed(MultiHeadAttention.of(4, 2, RANDOM), 2, 3, 4),
            listed(MultiHeadAttention.of(8, 2, RANDOM).causal().rotary(), 1, 3, 8),
            listed(SinusoidalPositions.of(5, 4), 2, 3, 4),
            listed(LearntPositions.of(5, 4, RANDOM), 2, 3, 4),
            listed(RotaryPositions.of(4), 2, 3, 8),
            listed(TransformerBlock.of(16, 2, 6, x -> x.tanh(), RANDOM), 2, 3, 16),
            listed(TransformerBlock.of(16, 2, 6, x -> x.tanh(), RANDOM).preNorm().causal().dropout(0.1, RANDOM).eval(), 2, 3, 16),
            listed(TransformerDecoderBlock.of(16, 2, 6, x -> x.tanh(), RANDOM).on(Tensors.randn(RANDOM, 2, 5, 16), null), 2,
                3, 16),
            listed(Concatenation.of(Layers.identity(), Dense.of(4, 3, RANDOM)), 2, 4));
    }

    private static Listed listed(Layer layer, int... shape) {
        return new Listed(layer, Tensors.randn(RANDOM, shape));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void keepsTheLawsOfMappings(Listed listed) {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(listed.layer.then(VALUES), listed.x));
    }

    /** Tensors are compared by their numbers. */
    private static final Mapping<Tensor, List<String>> VALUES =
        tensor -> List.of(Arrays.toString(tensor.shape()), Arrays.toString(tensor.data()));

    @ParameterizedTest
    @MethodSource("layers")
    void keepsTheLawsOfDifferentiableMappings(Listed listed) {
        DifferentiableLawsTest.keepsAllLaws(Sample.of(listed.layer, listed.x));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void resultsLieInTheCodomain(Listed listed) {
        Space codomain = listed.layer.codomain(Batch.example(listed.x));
        Space result = Batch.example(listed.layer.apply(listed.x));
        assertTrue(codomain.accepts(result), codomain + " does not contain " + result);
    }
}
