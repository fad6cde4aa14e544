package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.activations.Activations;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxNode;
import mapping.formats.onnx.OnnxValue;
import mapping.formats.keras.KerasGraph;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.AdaptiveMaxPool2d;
import mapping.layers.recurrent.Lstm;
import mapping.layers.resizing.Pad;
import mapping.random.RandomSource;
import mapping.speech.recognition.CtcNetwork;
import mapping.speech.speakers.SpeakerNetwork;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** A graph or a network that was read keeps the laws of differentiable mappings, as every layer does. */
public class ExchangeLawsTest {

    private static final RandomSource RANDOM = RandomSource.of(3);
    private static final Layer DENSE = read(Dense.of(3, 4, RANDOM).then(Activations.tanh()).then(Dense.of(4, 2, RANDOM)), 3);
    private static final Layer LSTM = read(Lstm.of(2, 3, RANDOM), 4, 2);

    private static final Layer BOTH_WAYS = new BothWays(Lstm.of(2, 3, RANDOM), Lstm.of(2, 3, RANDOM), true, "sum", Tensor::add);
    private static final Layer RESET_BEFORE = new ResetBefore(Tensors.randn(RANDOM, 2, 9), Tensors.randn(RANDOM, 3, 9),
        Tensors.randn(RANDOM, 9));
    private static final Layer NETWORK = network();

    /** x ↦ W x + tanh(W x) + W x with one layer W that is called twice. */
    private static Layer network() {
        KerasGraph graph = new KerasGraph(List.of(new KerasGraph.Call(0, List.of("x"), "w"),
            new KerasGraph.Call(1, List.of("w"), "t"),
            new KerasGraph.Call(0, List.of("x"), "v"), new KerasGraph.Call(2, List.of("w", "t", "v"), "sum")), "x", "sum");
        return new KerasNetwork(graph, List.of(new KerasNetwork.Part("dense", List.of(Dense.of(3, 2, RANDOM)), null),
            new KerasNetwork.Part("tanh", List.of(Activations.tanh()), null),
            new KerasNetwork.Part("add", List.of(), all -> all.stream().reduce(Tensor::add).orElseThrow())));
    }

    private static Layer read(Layer layer, int... sizes) {
        return OnnxLayer.of(OnnxExport.of(layer, Space.reals(sizes)));
    }

    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(DENSE, LSTM, BOTH_WAYS, RESET_BEFORE, NETWORK);
    }

    @Test
    void keepsTheLaws() {
        MappingLawsTest.keepsAllLawsOnTensors(DENSE, Tensors.randn(RANDOM, 2, 3));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(DENSE, Tensors.randn(RANDOM, 2, 3)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(LSTM, Tensors.randn(RANDOM, 2, 4, 2)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(read(Activations.sparsemax(), 5), Tensor.matrix(new float[][] {
            {0.1f, 0.6f, -2, 0.4f, -1}, {2, 0.1f, -1, 0, 0.5f}})));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(read(AdaptiveMaxPool2d.of(3, 2), 2, 5, 7),
            Tensors.randn(RANDOM, 2, 2, 5, 7)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(read(Pad.circular(1, 2), 2, 4), Tensors.randn(RANDOM, 2, 2, 4)));
    }

    @Test
    void pullbacksAreThoseOfTheLayersThatWereWritten() {
        Tensor x = Tensors.randn(RANDOM, 2, 5, 3);
        for (Layer layer : List.of(CtcNetwork.of(3, 4, 3, 2, RANDOM), SpeakerNetwork.of(3, 4, 5, 2, RANDOM),
                Activations.sparsemax())) {
            Tensor u = Tensors.randn(RANDOM, layer.apply(x).shape());
            assertArrayEquals(layer.at(x).pullback().apply(u).data(), read(layer, 5, 3).at(x).pullback().apply(u).data(), 1e-5f,
                layer.name());
        }
    }

    @Test
    void operatorsOfOthersKeepTheLaws() {
        OnnxNode cubic = OnnxNode.of("Resize", List.of("x", "", "", "sizes"), List.of("y")).with("mode", "cubic");
        Map<String, RawTensor> sizes = Map.of("sizes", RawTensor.of(new long[] {2, 1, 5, 7}, 4));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(one(cubic, sizes), Tensors.randn(RANDOM, 2, 1, 4, 4)));
        OnnxNode power = OnnxNode.of("Pow", List.of("x", "sizes"), List.of("y"));
        Map<String, RawTensor> exponents = Map.of("sizes", RawTensor.of(Tensor.vector(2, 3, 0.5f)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(one(power, exponents), Tensors.rand(RANDOM, 2, 3).add(1)));
    }

    private static Layer one(OnnxNode node, Map<String, RawTensor> weights) {
        return OnnxLayer.of(OnnxModel.of(new OnnxGraph("test", List.of(node), weights, List.of(OnnxValue.floats("x", -1, -1)),
            List.of(OnnxValue.floats("y", -1, -1))), 8, 17));
    }

    @Test
    void whatKerasWiresKeepsTheLaws() {
        DifferentiableLawsTest.keepsAllLaws(Sample.of(NETWORK, Tensors.randn(RANDOM, 2, 3)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(BOTH_WAYS, Tensors.randn(RANDOM, 2, 4, 2)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(RESET_BEFORE, Tensors.randn(RANDOM, 2, 4, 2)));
    }
}
