package mapping.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.Differentiable;
import mapping.DifferentiableLawsTest;
import mapping.Linearization;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.VectorSpace;
import mapping.activations.Activations;
import mapping.architectures.Bert;
import mapping.architectures.VisionTransformer;
import mapping.layers.attention.AdditiveAttention;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.RotaryPositions;
import mapping.layers.attention.SinusoidalPositions;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.layers.convolution.AdaptiveAvgPool1d;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.AdaptiveMaxPool1d;
import mapping.layers.convolution.AdaptiveMaxPool2d;
import mapping.layers.convolution.AvgPool1d;
import mapping.layers.convolution.AvgPool3d;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.Conv3d;
import mapping.layers.convolution.ConvTranspose1d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.MaxPool1d;
import mapping.layers.convolution.MaxPool3d;
import mapping.layers.dropout.AlphaDropout;
import mapping.layers.dropout.Dropout;
import mapping.layers.dropout.SpatialDropout;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.GroupNorm;
import mapping.layers.normalization.InstanceNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.normalization.RmsNorm;
import mapping.layers.normalization.SpectralNorm;
import mapping.layers.recurrent.Gru;
import mapping.layers.recurrent.Lstm;
import mapping.layers.recurrent.Rnn;
import mapping.layers.resizing.Upsample;
import mapping.random.RandomSource;
import mapping.regularization.InputGradient;
import mapping.tensor.NoGrad;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer keeps the laws of mappings and of differentiable mappings. <b>A new layer is checked by adding it to the list.</b>
 * Layers with two modes are listed as they are after training, and while training where the batch alone decides.
 */
public class LayersLawsTest {

    private static final RandomSource RANDOM = RandomSource.of(8);

    private static final Lstm UNEQUAL = Lstm.bidirectional(2, 2, 2, RandomSource.of(5));
    private static final MultiHeadAttention ATTENTION = MultiHeadAttention.of(4, 2, RandomSource.of(6)).causal().rotary();

    /** A layer and a batch to try it on. */
    private record Listed(Layer layer, Tensor x) {

        @Override
        public String toString() {
            return layer.name();
        }
    }

    private static final List<Listed> LAYERS = List.of(
        listed(Dense.of(4, 3, RANDOM), 2, 4),
        listed(Dense.of(4, 3, RANDOM).withoutBias(), 2, 5, 4),
        listed(CosineDense.of(4, 3, RandomSource.of(9)), 2, 4),
        listed(Layers.flatten(), 2, 3, 4),
        listed(Layers.reshape(4, 3), 2, 3, 4),
        listed(Layers.identity(), 2, 3),
        listed(x -> x.mul(2), 2, 3),
        listed(Dense.of(4, 3, RANDOM).then(x -> x.tanh()).then(Dense.of(3, 4, RANDOM)).named("two layers"), 2, 4),
        listed(Dropout.of(0.5, RANDOM).eval(), 3, 2),
        listed(SpatialDropout.of(0.5, RANDOM).eval(), 3, 2, 2),
        listed(AlphaDropout.of(0.5, RANDOM).eval(), 3, 2),
        listed(Residual.of(Dense.of(4, 4, RANDOM)), 2, 4),
        listed(Mirrored.of(Dense.of(4, 3, RandomSource.of(10))).eval(), 2, 2, 4),
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
        new Listed(RectifiedBatchNormTest.farFromZero(), Tensors.randn(RandomSource.of(4), 2, 2, 3, 4)),
        new Listed(RectifiedConvolutionTest.plain(), Tensors.randn(RandomSource.of(2), 2, 2, 3, 4)),
        new Listed(RectifiedConvolutionTest.pooled(), Tensors.randn(RandomSource.of(3), 2, 1, 5, 4)),
        listed(Conv1d.of(2, 3, 2, RANDOM), 2, 2, 5),
        listed(ConvTranspose2d.of(2, 3, 3, RANDOM).stride(2), 1, 2, 2, 3),
        listed(Layers.averagePool(2), 2, 2, 4, 5),
        listed(Layers.globalAveragePool(), 2, 3, 2, 2),
        listed(AdaptiveAvgPool2d.of(2, 3), 2, 1, 4, 5),
        new Listed(Layers.maxPool(2), Tensors.arange(32).mul(0.37).reshape(2, 1, 4, 4)),
        listed(BatchNorm.of(3).withoutAffine(), 4, 3),
        listed(BatchNorm.of(2).cumulative().eval(), 2, 2, 3),
        listed(BatchNorm.of(2).withoutRunningStatistics().eval(), 2, 2, 3),
        listed(LayerNorm.withoutAffine(5), 3, 5),
        listed(GroupNorm.withoutAffine(2, 4), 2, 4, 3),
        listed(RmsNorm.withoutAffine(5), 2, 5),
        listed(Layers.spectralNorm(Dense.of(4, 3, RANDOM), RANDOM).eval(), 2, 4),
        listed(SpectralNorm.of(ConvTranspose1d.of(2, 3, 2, RANDOM), RANDOM).eval(), 2, 2, 3),
        listed(Layers.weightNorm(Conv1d.of(2, 3, 2, RANDOM)), 2, 2, 4),
        listed(ConvTranspose1d.of(2, 3, 3, RANDOM).stride(2).outputPadding(1), 1, 2, 4),
        listed(Conv3d.of(2, 3, 2, RANDOM).stride(2).padding(1), 1, 2, 3, 3, 4),
        listed(new MaxPool1d(new Sliding(3, 2, 1, 1)), 2, 2, 5),
        listed(AvgPool1d.of(2), 2, 2, 5),
        new Listed(MaxPool3d.of(2), Tensors.arange(32).mul(0.37).reshape(2, 1, 2, 4, 2)),
        listed(AvgPool3d.of(2).stride(1), 2, 1, 3, 2, 4),
        listed(AdaptiveAvgPool1d.of(2), 2, 2, 5),
        new Listed(AdaptiveMaxPool1d.of(3), Tensors.arange(16).mul(0.37).reshape(2, 1, 8)),
        new Listed(AdaptiveMaxPool2d.of(2, 3), Tensors.arange(40).mul(0.37).reshape(2, 1, 4, 5)),
        listed(Layers.zeroPad(1, 2, 0, 1), 2, 1, 2, 3),
        listed(Layers.reflectionPad(2, 1), 2, 2, 3),
        listed(Layers.replicationPad(1, 1, 2, 0, 1, 0), 1, 1, 2, 3, 2),
        listed(Layers.circularPad(1, 2, -1, 1), 2, 1, 2, 3),
        listed(Layers.upsample(2), 2, 1, 2, 3),
        listed(Layers.bilinear(1.5), 2, 1, 2, 3),
        listed(Upsample.linearTo(5).withAlignedCorners(), 2, 1, 3),
        listed(Layers.pixelShuffle(2), 2, 4, 2, 1),
        listed(Layers.pixelUnshuffle(2), 2, 1, 4, 2),
        listed(aroundTheBlocksOfBert(), 2, 3, 4),
        listed(aroundTheBlocksOfViT(), 2, 3, 4, 4),
        listed(Rnn.stacked(2, 3, 2, RANDOM), 2, 4, 2),
        listed(Lstm.of(2, 3, RANDOM), 2, 4, 2),
        listed(Lstm.bidirectional(2, 2, 2, RANDOM), 1, 3, 2),
        listed(Gru.of(2, 3, RANDOM), 2, 3, 2),
        listed(x -> UNEQUAL.run(x, UNEQUAL.start(3), 2, 4, 1).y(), 3, 4, 2),
        listed(Gru.stacked(2, 3, 2, RANDOM).dropout(0.3, RANDOM).eval(), 2, 3, 2),
        listed(MultiHeadAttention.of(4, 2, RANDOM), 2, 3, 4),
        listed(MultiHeadAttention.of(4, 2, RANDOM).dropout(0.3, RANDOM).eval(), 2, 3, 4),
        listed(x -> ATTENTION.apply(x, null, Tensors.arange(9).reshape(3, 3).mul(0.2)), 2, 3, 4),
        listed(bias -> ATTENTION.apply(Tensors.randn(RandomSource.of(1), 2, 3, 4), null, bias), 2, 3, 3),
        listed(x -> ATTENTION.step(x, ATTENTION.read(Tensors.randn(RandomSource.of(2), 2, 2, 4)), null).y(), 2, 3, 4),
        listed(MultiHeadAttention.of(8, 2, RANDOM).causal().rotary(), 1, 3, 8),
        listed(AdditiveAttention.of(4, 4, 3, RANDOM), 2, 3, 4),
        listed(SinusoidalPositions.of(5, 4), 2, 3, 4),
        listed(LearntPositions.of(5, 4, RANDOM), 2, 3, 4),
        listed(RotaryPositions.of(4), 2, 3, 8),
        listed(TransformerBlock.of(16, 2, 6, x -> x.tanh(), RANDOM), 2, 3, 16),
        listed(TransformerBlock.of(16, 2, 6, x -> x.tanh(), RANDOM).preNorm().causal().dropout(0.1, RANDOM).eval(), 2, 3, 16),
        listed(TransformerDecoderBlock.of(16, 2, 6, x -> x.tanh(), RANDOM).on(Tensors.randn(RANDOM, 2, 5, 16), null), 2,
            3, 16),
        listed(InputGradient.of(Dense.of(3, 4, RANDOM).then(Activations.tanh()).then(Dense.of(4, 2, RANDOM).withoutBias())),
            2, 3),
        listed(Concatenation.of(Layers.identity(), Dense.of(4, 3, RANDOM)), 2, 4));

    static List<Listed> layers() {
        return LAYERS;
    }

    /** What BERT makes of the vectors of its tokens, but for its blocks. */
    private static Layer aroundTheBlocksOfBert() {
        List<Layer> parts = List.copyOf(Bert.of(5, 3, 4, 0, RANDOM).children().values());
        return Sequential.of(parts.subList(1, parts.size()).toArray(Layer[]::new));
    }

    /** What the vision transformer makes of a picture, but for its blocks and the normalization behind them. */
    private static Layer aroundTheBlocksOfViT() {
        List<Layer> parts = List.copyOf(VisionTransformer.of(4, 2, 4, 0, 3, RANDOM).children().values());
        return Sequential.of(Stream.concat(parts.stream().limit(4), parts.stream().skip(5)).toArray(Layer[]::new));
    }

    /** The layers of the list, for the count of what is listed. An embedding is no differentiable mapping of token numbers. */
    public static Stream<Layer> all() {
        return Stream.concat(layers().stream().map(Listed::layer), Stream.of(EMBEDDING));
    }

    private static final Embedding EMBEDDING = Embedding.of(5, 3, RANDOM);
    private static final Embedding PADDED = Embedding.of(5, 3, RANDOM).padding(2);
    private static final Tensor TOKENS = Tensor.matrix(new float[][] {{4, 0, 4}, {1, 2, 0}});

    @Test
    void anEmbeddingIsAMappingAndADifferentiableOneOfItsTable() {
        MappingLawsTest.keepsAllLawsOnTensors(EMBEDDING, TOKENS);
        parametersKeepTheLaws(EMBEDDING, TOKENS);
        MappingLawsTest.keepsAllLawsOnTensors(PADDED, TOKENS);
        parametersKeepTheLaws(PADDED, TOKENS);
    }

    private static Listed listed(Layer layer, int... shape) {
        return new Listed(layer, Tensors.randn(RANDOM, shape));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void keepsTheLawsOfMappings(Listed listed) {
        MappingLawsTest.keepsAllLawsOnTensors(listed.layer, listed.x);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void keepsTheLawsOfDifferentiableMappings(Listed listed) {
        DifferentiableLawsTest.keepsAllLaws(Sample.of(listed.layer, listed.x));
    }

    /** A layer with x fixed is a mapping θ ↦ f_θ(x) of each of its parameters: what training goes down. */
    @ParameterizedTest
    @MethodSource("layers")
    void keepsTheLawsAsAMappingOfItsParameters(Listed listed) {
        parametersKeepTheLaws(listed.layer, listed.x);
    }

    private static void parametersKeepTheLaws(Layer layer, Tensor x) {
        layer.namedParameters().forEach((name, parameter) -> {
            Tensor before = parameter.copy();
            Differentiable<Tensor, Tensor> ofParameter = theta ->
                new Linearization<>(NoGrad.of(() -> with(layer, parameter, theta, x)), u -> {
                    Tensor y = with(layer, parameter, theta, x);
                    layer.zeroGrad();
                    y.backward(u);
                    return parameter.grad().copy();
                });
            String title = layer.name() + " as a mapping of its " + name;
            var named = Differentiable.of(title, Space.anything(), Space.anything(), ofParameter);
            DifferentiableLawsTest.keepsAllLaws(new Sample<>(named, before, VectorSpace.TENSORS, VectorSpace.TENSORS,
                2e-3, 2e-3));
            set(parameter, before);
        });
    }

    private static Tensor with(Layer layer, Tensor parameter, Tensor theta, Tensor x) {
        set(parameter, theta);
        return layer.apply(x);
    }

    private static void set(Tensor parameter, Tensor theta) {
        parameter.update(data -> System.arraycopy(theta.data(), 0, data, 0, data.length));
    }

    /** Frozen, a layer has the same value and gradient, and gives its parameters none; thawed, it does again. */
    @ParameterizedTest
    @MethodSource("layers")
    void aFrozenLayerPassesTheSameGradientOn(Listed listed) {
        Layer layer = listed.layer;
        Tensor x = listed.x.copy().requiresGrad();
        layer.zeroGrad();
        Tensor y = layer.apply(x);
        Tensor u = Tensors.randn(RandomSource.of(2), y.shape());
        y.backward(u);
        float[] gradient = x.grad().copy().data();
        List<float[]> ofParameters = layer.parameters().stream().map(parameter -> parameter.grad().copy().data()).toList();
        x.zeroGrad();
        Tensor frozen = layer.requiresGrad(false).apply(x);
        assertArrayEquals(y.data(), frozen.data());
        frozen.backward(u);
        assertArrayEquals(gradient, x.grad().data());
        assertFalse(!layer.getClass().isSynthetic() && layer.apply(listed.x).needsGradient(), "no graph of constants");
        layer.parameters().forEach(parameter -> assertNull(parameter.grad()));
        layer.requiresGrad(true).apply(x).backward(u);
        for (int i = 0; i < ofParameters.size(); i++) {
            assertArrayEquals(ofParameters.get(i), layer.parameters().get(i).grad().data());
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void resultsLieInTheCodomain(Listed listed) {
        Space codomain = listed.layer.codomain(ExampleCheck.space(listed.x));
        Space result = ExampleCheck.space(listed.layer.apply(listed.x));
        assertTrue(codomain.accepts(result), codomain + " does not contain " + result);
    }

    /** A layer prints as the mapping that it is, {@code Dense(4→3): ℝ⁴ → ℝ³}; only a lambda has no text of its own. */
    @ParameterizedTest
    @MethodSource("layers")
    void printsAsItsSignature(Listed listed) {
        if (!listed.layer.getClass().isSynthetic()) {
            assertEquals(listed.layer.signature(), listed.layer.toString());
        }
    }
}
