package mapping.exchange;

import java.util.List;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.activations.Activations;
import mapping.formats.keras.KerasGraph;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
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
    }

    @Test
    void whatKerasWiresKeepsTheLaws() {
        DifferentiableLawsTest.keepsAllLaws(Sample.of(NETWORK, Tensors.randn(RANDOM, 2, 3)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(BOTH_WAYS, Tensors.randn(RANDOM, 2, 4, 2)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(RESET_BEFORE, Tensors.randn(RANDOM, 2, 4, 2)));
    }
}
