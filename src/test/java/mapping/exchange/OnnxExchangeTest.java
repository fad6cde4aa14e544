package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mapping.Space;
import mapping.activations.Activations;
import mapping.activations.Celu;
import mapping.activations.Elu;
import mapping.activations.HardShrink;
import mapping.activations.HardTanh;
import mapping.activations.LeakyRelu;
import mapping.activations.PRelu;
import mapping.activations.SoftShrink;
import mapping.activations.Softmin;
import mapping.activations.Softplus;
import mapping.activations.Threshold;
import mapping.architectures.Bert;
import mapping.architectures.Gpt2;
import mapping.architectures.LeNet5;
import mapping.architectures.UNet;
import mapping.architectures.VisionTransformer;
import mapping.formats.Fuzz;
import mapping.formats.onnx.OnnxModel;
import mapping.layers.Concatenation;
import mapping.layers.CosineDense;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Mirrored;
import mapping.layers.Residual;
import mapping.layers.attention.LearntPositions;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.RotaryPositions;
import mapping.layers.attention.SinusoidalPositions;
import mapping.layers.attention.TransformerBlock;
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
import mapping.layers.resizing.Pad;
import mapping.layers.resizing.Upsample;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layers of the book written as ONNX and read again are the same mappings to 1e-5: by our own reader, and, where its profile has
 * been fetched, by ONNX Runtime 1.20.0.
 */
class OnnxExchangeTest {

    private static final RandomSource RANDOM = RandomSource.of(71);
    private static final double TOLERANCE = 1e-5;

    /** A layer, the space of its arguments, and whether these are token numbers. */
    private record Listed(Layer layer, int tokens, int... sizes) {

        @Override
        public String toString() {
            return layer.name();
        }

        Space space() {
            return Space.reals(sizes);
        }

        Tensor batch() {
            int[] shape = new int[sizes.length + 1];
            shape[0] = 3;
            System.arraycopy(sizes, 0, shape, 1, sizes.length);
            Tensor x = Tensors.randn(RandomSource.of(5), shape);
            return tokens == 0 ? x : Tensors.rand(RandomSource.of(6), shape).mul(tokens).floor();
        }
    }

    private static Listed of(Layer layer, int... sizes) {
        return new Listed(layer, 0, sizes);
    }

    private static Layer used(BatchNorm layer, int... shape) {
        for (int i = 0; i < 3; i++) {
            layer.apply(Tensors.randn(RANDOM, shape).mul(2).add(0.5));
        }
        return layer;
    }

    private static Tensor drawn(int... shape) {
        return Tensors.randn(RANDOM, shape).requiresGrad();
    }

    private static Layer cnn() {
        return Conv2d.of(1, 4, 3, RANDOM).same().then(used(BatchNorm.of(4), 8, 4, 8, 8)).then(Activations.relu())
            .then(Layers.maxPool(2)).then(Conv2d.of(4, 8, 3, RANDOM)).then(Activations.relu()).then(Layers.flatten())
            .then(Dense.of(8 * 2 * 2, 10, RANDOM));
    }

    private static Layer lstm() {
        return Embedding.of(11, 5, RANDOM).then(Lstm.bidirectional(5, 6, 2, RANDOM)).then(Dense.of(12, 4, RANDOM));
    }

    private static Layer gpt() {
        return Gpt2.of(13, 9, 64, 2, RANDOM);
    }

    static Stream<Listed> layers() {
        List<Listed> all = new ArrayList<>(List.of(of(cnn(), 1, 8, 8), new Listed(lstm(), 11, 7), new Listed(gpt(), 13, 7),
            of(Dense.of(4, 3, RANDOM), 4), of(Dense.of(4, 3, RANDOM).withoutBias(), 5, 4), of(CosineDense.of(4, 3, RANDOM), 4),
            of(Layers.reshape(3, 4), 2, 6), of(Layers.identity(), 3), of(Mirrored.of(Conv1d.of(2, 3, 2, RANDOM)), 2, 4),
            of(Concatenation.of(Dense.of(3, 2, RANDOM), Dense.of(3, 1, RANDOM)), 3),
            new Listed(Embedding.of(9, 4, RANDOM).padding(0), 9, 5), of(Dropout.of(0.5, RANDOM), 4),
            of(Conv1d.of(2, 4, 3, RANDOM).stride(2).padding(1), 2, 7), of(Conv2d.grouped(4, 6, 3, 2, RANDOM).dilation(2), 4, 8,
                9),
            of(Conv3d.of(2, 3, 2, RANDOM).padding(1), 2, 3, 4, 3), of(ConvTranspose1d.of(2, 3, 3, RANDOM).stride(2)
                .outputPadding(1), 2, 4), of(ConvTranspose2d.of(2, 3, 3, RANDOM).stride(2).padding(1), 2, 4, 3),
            of(MaxPool1d.of(2), 2, 6), of(Layers.maxPool(3), 2, 7, 7), of(MaxPool3d.of(2), 1, 4, 4, 4),
            of(AvgPool1d.of(3).padding(1), 2, 6), of(Layers.averagePool(2), 2, 5, 6), of(AvgPool3d.of(2), 1, 4, 4, 4),
            of(Layers.globalAveragePool(), 3, 4, 5), of(SpatialDropout.of(0.5, RANDOM).then(AlphaDropout.of(0.5, RANDOM)), 2, 3),
            of(Residual.of(Dense.of(4, 4, RANDOM)), 4), of(AdaptiveAvgPool1d.of(3), 2, 6),
                of(AdaptiveMaxPool2d.of(2, 3), 2, 4, 6),
            of(AdaptiveAvgPool2d.of(2, 3), 2, 4, 6), of(AdaptiveMaxPool1d.of(2), 2, 6),
            of(used(BatchNorm.of(3), 9, 3), 3), of(used(BatchNorm.of(2).withoutAffine(), 4, 2, 5), 2, 5),
            of(new LayerNorm(List.of(6), drawn(6), drawn(6), 1e-5), 4, 6), of(LayerNorm.withoutAffine(2, 3), 2, 3),
            of(new GroupNorm(2, 4, drawn(4), drawn(4), 1e-5), 4, 3, 3), of(GroupNorm.withoutAffine(2, 4), 4, 3),
            of(InstanceNorm.of(3), 3, 4), of(new InstanceNorm(2, drawn(2), drawn(2), 1e-5), 2, 3, 3),
            of(new RmsNorm(5, drawn(5), 1e-6), 4, 5), of(Layers.weightNorm(Dense.of(4, 3, RANDOM)), 4)));
        all.addAll(List.of(of(Layers.zeroPad(1, 2, 0, 1), 2, 3, 4), of(Layers.reflectionPad(2, 1), 2, 5),
            of(Layers.replicationPad(1, 1, 2, 0), 1, 3, 3), of(Layers.upsample(2), 2, 3, 4), of(Layers.bilinear(2), 2, 3, 4),
            of(Upsample.linearTo(5).withAlignedCorners(), 2, 3), of(Layers.pixelShuffle(2), 8, 2, 3),
            of(Layers.pixelUnshuffle(2), 2, 4, 6), of(Rnn.stacked(3, 4, 2, RANDOM), 5, 3), of(Rnn.relu(3, 4, 1, RANDOM), 5, 3),
            of(Lstm.stacked(3, 4, 2, RANDOM), 5, 3), of(Gru.bidirectional(3, 4, 2, RANDOM), 5, 3),
            of(MultiHeadAttention.of(6, 2, RANDOM), 4, 6),
            of(MultiHeadAttention.of(8, 2, RANDOM).causal().rotary(), 5, 8), of(RotaryPositions.of(4), 5, 8),
            of(TransformerBlock.of(6, 3, 12, Activations.gelu(), RANDOM), 4, 6), of(SinusoidalPositions.of(9, 4), 5, 4),
            of(LearntPositions.of(5, 4, RANDOM), 5, 4), of(LeNet5.of(RANDOM), 1, 28, 28),
            of(UNet.of(1, 2, 4, 2, RANDOM).eval(), 1, 8, 8), new Listed(Bert.of(17, 8, 64, 1, RANDOM), 17, 6),
            of(VisionTransformer.of(8, 4, 64, 1, 5, RANDOM), 3, 8, 8)));
        for (Layer activation : List.of(Activations.relu(), Activations.sigmoid(), Activations.tanh(), Activations.gelu(),
                Activations.geluTanh(), Activations.silu(), Activations.selu(), Activations.relu6(), Activations.mish(),
                Activations.hardSwish(), Activations.hardSigmoid(), Activations.softsign(), Activations.logSigmoid(),
                Activations.squareplus(), Activations.tanhShrink(), new Softplus(2), new LeakyRelu(0.2), new Elu(0.5),
                new Celu(1.5), new HardTanh(-0.5, 0.7), new HardShrink(0.5), new SoftShrink(0.3), new Threshold(0.1, -2),
                new Softmin(-1), Activations.softmax(), Activations.logSoftmax(), PRelu.of(4), Activations.glu())) {
            all.add(of(activation, 4, 6));
        }
        all.addAll(List.of(of(Layers.spectralNorm(Dense.of(4, 3, RANDOM), RANDOM), 4),
            of(SpectralNorm.of(ConvTranspose2d.of(2, 3, 3, RANDOM), RANDOM), 2, 4, 3),
            of(Activations.sparsemax(), 4, 6), of(Activations.rrelu(RANDOM), 4, 6), of(Activations.gumbelSoftmax(RANDOM), 4, 6),
            of(Activations.gumbelSoftmax(0.5, true, RANDOM), 4, 6), of(Activations.gumbelSoftmax(2, true, 1, RANDOM), 4, 6),
            of(Pad.circular(1, 2), 2, 4), of(Pad.circular(2, -1, 0, 3, -1, -1), 1, 4, 3, 5),
            of(AdaptiveAvgPool1d.of(4), 2, 6), of(AdaptiveAvgPool2d.of(3, 4), 2, 5, 7), of(AdaptiveAvgPool2d.of(2, 3), 2, 5, 6),
            of(AdaptiveMaxPool1d.of(4), 2, 7), of(AdaptiveMaxPool2d.of(3, 2), 2, 5, 7)));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void ourReaderGivesTheSameMapping(Listed listed) {
        OnnxModel model = OnnxExport.of(listed.layer(), listed.space());
        OnnxLayer read = OnnxLayer.of(OnnxModel.parse("The model", model.toBytes()));
        listed.layer().eval();
        Tensor expected = listed.layer().apply(listed.batch());
        Tensor actual = read.apply(listed.batch());
        assertArrayEquals(expected.shape(), actual.shape());
        assertAlike(expected, actual.data());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void onnxRuntimeGivesTheSameMapping(Listed listed) throws Exception {
        assumeTrue(OnnxRuntime.isThere(), "the profile onnxruntime has not been fetched");
        byte[] model = OnnxExport.of(listed.layer(), listed.space()).toBytes();
        listed.layer().eval();
        assertAlike(listed.layer().apply(listed.batch()), OnnxRuntime.run(model, listed.batch()));
    }

    /** To 1e-5, of numbers beyond 1 to that part of them. */
    private static void assertAlike(Tensor expected, float... actual) {
        assertEquals(expected.numel(), actual.length);
        for (int i = 0; i < actual.length; i++) {
            float number = expected.data()[i];
            assertEquals(number, actual[i], TOLERANCE * Math.max(1, Math.abs(number)));
        }
    }

    @Test
    void theSmallestModelOfPythonRuns() throws Exception {
        byte[] bytes = HexFormat.of().parseHex("080812003a650a120a01780a01570a0162120179220447656d6d1201672a13080208011001420157"
            + "4a0800000040000040402a0d080110014201624a040000003f5a130a0178120e0a0c080112080a0208010a02080262130a0179120e0a0c"
            + "080112080a0208010a02080142040a00100d");
        Tensor x = Tensor.matrix(new float[][] {{1, 2}});
        assertEquals(8.5f, OnnxLayer.of(OnnxModel.parse("The model", bytes)).apply(x).item());
        if (OnnxRuntime.isThere()) {
            assertEquals(8.5f, OnnxRuntime.run(bytes, x)[0]);
        }
    }

    @Test
    void weightsKeepTheirNamesAndCanBeTrained() {
        Layer net = Dense.of(2, 3, RANDOM).then(Activations.tanh()).then(Dense.of(3, 2, RANDOM));
        OnnxLayer read = OnnxLayer.of(OnnxExport.of(net, Space.reals(2)));
        assertEquals(net.namedParameters().keySet(), read.namedParameters().keySet());
        Tensor x = Tensors.randn(RANDOM, 4, 2);
        Tensor labels = Tensors.labels(0, 1, 1, 0);
        Losses.crossEntropy().apply(net.apply(x), labels).backward();
        Losses.crossEntropy().apply(read.apply(x), labels).backward();
        net.namedParameters().forEach((name, tensor) ->
            assertArrayEquals(tensor.gradient(), read.namedParameters().get(name).gradient(), 1e-6f, name));
    }

    @Test
    void whatIsNotLearntIsNoParameter() {
        Layer norm = Conv2d.of(1, 2, 3, RANDOM).then(BatchNorm.of(2)).eval();
        OnnxLayer read = OnnxLayer.of(OnnxExport.of(norm, Space.reals(1, 5, 5)));
        assertEquals(norm.namedParameters().keySet(), read.namedParameters().keySet());
        assertEquals(Set.of("1.running_mean", "1.running_var"), read.ownBuffers().keySet());
        Layer causal = MultiHeadAttention.of(4, 2, RANDOM).causal();
        assertEquals(causal.namedParameters().keySet(),
            OnnxLayer.of(OnnxExport.of(causal, Space.reals(3, 4))).namedParameters().keySet(), "the mask is no weight");
    }

    @Test
    void whatHasNoRuleIsNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> OnnxExport.of(Dense.of(2, 2, RANDOM).then(x -> x.mul(2)),
            Space.reals(2))).getMessage().startsWith("A layer that is written in ONNX must be of a kind that has a rule, got "));
        assertThrows(IllegalArgumentException.class, () ->
            OnnxExport.of(MultiHeadAttention.of(4, 2, RANDOM).causal(), Space.reals(Space.ANY, 4)));
    }

    @Test
    void spoiltModelsAreReadOrRefused() {
        byte[] good = OnnxExport.of(Dense.of(2, 3, RANDOM).then(Activations.tanh()).then(Lstm3.asLayer()), Space.reals(2))
            .toBytes();
        Fuzz.Outcome outcome = Fuzz.of(List.of(good), 4000, bytes -> {
            OnnxLayer layer = OnnxLayer.of(OnnxModel.parse("The model", bytes));
            return NoGrad.of(() -> layer.apply(Tensor.matrix(new float[][] {{1, 2}})));
        });
        assertTrue(outcome.refused() > 1000, outcome::toString);
    }

    /** A sequence of three numbers, read by a small LSTM. */
    private static final class Lstm3 {
        static Layer asLayer() {
            return Layers.reshape(3, 1).then(Lstm.of(1, 2, RANDOM));
        }
    }

    @Test
    void theListHoldsEveryRule() {
        Stream<Layer> all = Stream.concat(layers().map(Listed::layer),
            OnnxModelsTest.models().map(OnnxModelsTest.Example::layer));
        Set<String> listed = all.flatMap(OnnxExchangeTest::parts).map(part -> part.getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = ExportRules.kinds().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(listed);
        assertEquals(Set.of(), missing);
        assertEquals(129, layers().count() + OnnxModelsTest.models().count(), "the number that section 7.1 tells");
    }

    private static Stream<Layer> parts(Layer layer) {
        return Stream.concat(Stream.of(layer), layer.children().values().stream().flatMap(OnnxExchangeTest::parts));
    }
}
