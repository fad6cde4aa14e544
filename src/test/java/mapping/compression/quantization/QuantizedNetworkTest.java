package mapping.compression.quantization;

import static mapping.layers.Layers.flatten;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mapping.activations.Activations;
import mapping.compression.QuantizedTensor;
import mapping.formats.RawTensor;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network of whole numbers is the network of floats with roundings: by another way of computing, to one step of a grid. */
public class QuantizedNetworkTest {

    /** For the laws. */
    public static Stream<QuantizedNetwork> all() {
        return Stream.of(calibrated(QuantizationScheme.perChannel(8)).convert());
    }

    static Layer model() {
        RandomSource random = RandomSource.of(7);
        return Conv2d.of(2, 6, 3, random).same().then(Activations.relu()).then(MaxPool2d.of(2))
            .then(Conv2d.depthwise(6, 3, random).same()).then(Conv2d.of(6, 20, 1, random)).then(Activations.relu())
            .then(flatten()).then(Dense.of(20 * 16, 5, random));
    }

    static Tensor pictures() {
        return Tensors.randn(RandomSource.of(8), 12, 2, 8, 8);
    }

    static QuantizationAware calibrated(QuantizationScheme scheme) {
        return QuantizationAware.of(model(), scheme, RangeObserver::minMax).calibrate(pictures());
    }

    @ParameterizedTest
    @CsvSource({"8, true", "8, false", "4, true", "4, false"})
    void wholeNumbersComputeWhatIsSimulated(int bits, boolean perChannel) {
        QuantizationAware simulated = calibrated(new QuantizationScheme(bits, 8, perChannel));
        QuantizedNetwork whole = simulated.convert();
        QuantizedTensor bytes = whole.bytes(pictures());
        Tensor expected = simulated.apply(pictures());
        assertEquals(0, whole.apply(pictures()).sub(expected).abs().max().item(), 2.01 * bytes.grid().scale(0));
        int other = 0;
        byte[] rounded = QuantizedTensor.quantize(expected, bytes.grid()).data();
        for (int i = 0; i < rounded.length; i++) {
            other += rounded[i] != bytes.data()[i] ? 1 : 0;
        }
        // with 4 bits a sum has few steps, so that a bias rounded to one of them moves more bytes by 1
        assertEquals(0, other, (bits == 8 ? 0.1 : 0.5) * rounded.length);
    }

    /** Eight bits are near the floats, two are not. */
    @Test
    void moreBitsAreNearer() {
        Tensor exact = model().apply(pictures());
        double[] errors = new double[9];
        for (int bits = 2; bits <= 8; bits++) {
            errors[bits] = calibrated(QuantizationScheme.perChannel(bits)).convert().apply(pictures()).sub(exact).square().mean()
                .item() / exact.square().mean().item();
        }
        assertTrue(errors[8] < 1e-3 && errors[8] < errors[4] && errors[4] < errors[2], java.util.Arrays.toString(errors));
    }

    /** The gradients go through to the weights of the model itself. */
    @Test
    void gradientsReachTheWeights() {
        QuantizationAware simulated = calibrated(QuantizationScheme.perTensor(8));
        simulated.train();
        simulated.apply(pictures()).square().mean().backward();
        assertEquals(8, simulated.parameters().size());
        simulated.parameters().forEach(p -> assertTrue(p.grad().abs().max().item() > 0));
        Layer exact = model();
        exact.apply(pictures()).square().mean().backward();
        Tensor a = exact.parameters().get(6).grad();
        Tensor b = simulated.parameters().get(6).grad();
        assertEquals(0, a.sub(b).abs().max().item(), 0.05 * a.abs().max().item());
    }

    /** The file holds the bytes themselves, and those of four bits come out as they went in. */
    @Test
    void theFileHoldsTheBytes() {
        QuantizedNetwork network = calibrated(QuantizationScheme.perChannel(4)).convert();
        IntegerAffine last = (IntegerAffine) network.parts().get(network.parts().size() - 1);
        RawTensor kept = network.tensors().tensors().get((network.parts().size() - 1) + ".weight");
        byte[] bytes = new byte[kept.count()];
        kept.bytes().get(bytes);
        assertArrayEquals(last.weight.data(), QuantizedNetwork.unpacked(bytes, last.weight.data().length));
        byte[] odd = {-8, 7, -1};
        assertArrayEquals(odd, QuantizedNetwork.unpacked(QuantizedNetwork.packed(odd), 3));
        assertThrows(IllegalArgumentException.class, () -> QuantizedNetwork.packed(new byte[] {8}));
    }

    @Test
    void otherLayersAreRefusedByName() {
        Layer model = Dense.of(2, 2, RandomSource.of(1)).then(Activations.tanh());
        String message = assertThrows(IllegalArgumentException.class,
            () -> QuantizationAware.of(model, QuantizationScheme.perTensor(8), RangeObserver::minMax)).getMessage();
        assertTrue(message.contains("anh"), message);
    }
}
