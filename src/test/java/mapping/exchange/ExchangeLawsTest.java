package mapping.exchange;

import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.activations.Activations;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** A graph that was read keeps the laws of differentiable mappings, as every layer does. */
public class ExchangeLawsTest {

    private static final RandomSource RANDOM = RandomSource.of(3);
    private static final Layer DENSE = read(Dense.of(3, 4, RANDOM).then(Activations.tanh()).then(Dense.of(4, 2, RANDOM)), 3);
    private static final Layer LSTM = read(Lstm.of(2, 3, RANDOM), 4, 2);

    private static Layer read(Layer layer, int... sizes) {
        return OnnxLayer.of(OnnxExport.of(layer, Space.reals(sizes)));
    }

    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(DENSE, LSTM);
    }

    @Test
    void keepsTheLaws() {
        MappingLawsTest.keepsAllLawsOnTensors(DENSE, Tensors.randn(RANDOM, 2, 3));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(DENSE, Tensors.randn(RANDOM, 2, 3)));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(LSTM, Tensors.randn(RANDOM, 2, 4, 2)));
    }
}
