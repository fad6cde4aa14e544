package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.compression.quantization.QuantizationAware;
import mapping.compression.quantization.QuantizationScheme;
import mapping.compression.quantization.QuantizedExport;
import mapping.compression.quantization.QuantizedNetwork;
import mapping.compression.quantization.RangeObserver;
import mapping.formats.ElementType;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxNode;
import mapping.formats.onnx.OnnxValue;
import mapping.layers.Dense;
import mapping.layers.Flatten;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of onnx/onnx docs/Operators.md, and our networks of whole numbers as files. */
class QuantizedOperatorsTest {

    /** What the operator makes of x and constants: a type and numbers each. */
    private static List<Tensor> run(String operator, int results, Tensor x, Object... constants) {
        Map<String, RawTensor> weights = new LinkedHashMap<>();
        List<String> inputs = new ArrayList<>(List.of("x"));
        for (int i = 0; i < constants.length; i += 2) {
            weights.put("w" + i, RawTensor.of((Tensor) constants[i + 1], (ElementType) constants[i]));
            inputs.add("w" + i);
        }
        List<String> outputs = List.of("y", "scale", "zero").subList(0, results);
        OnnxGraph graph = new OnnxGraph("test", List.of(OnnxNode.of(operator, inputs, outputs)), weights,
            List.of(OnnxValue.floats("x", -1)), outputs.stream().map(name -> OnnxValue.floats(name, -1)).toList());
        byte[] file = OnnxModel.of(graph, 8, 17).toBytes();
        return List.copyOf(OnnxLayer.of(OnnxModel.parse("The file", file)).run(Map.of("x", x)).values());
    }

    private static Tensor scalar(double number) {
        return Tensor.scalar(number);
    }

    @Test
    void quantizeLinear() {
        Tensor y = run("QuantizeLinear", 1, Tensor.vector(0, 2, 3, 1000, -254, -1000), ElementType.FLOAT32, scalar(2),
            ElementType.UINT8, scalar(128)).get(0);
        assertArrayEquals(new float[] {128, 129, 130, 255, 1, 0}, y.data());
        assertArrayEquals(new float[] {0, 2, 4, 254, -254, -256}, run("DequantizeLinear", 1, y, ElementType.FLOAT32, scalar(2),
            ElementType.UINT8, scalar(128)).get(0).data());
    }

    @Test
    void dynamicQuantizeLinear() {
        List<Tensor> y = run("DynamicQuantizeLinear", 3, Tensor.vector(0, 2, -3, -2.5f, 1.34f, 0.5f));
        assertArrayEquals(new float[] {153, 255, 0, 26, 221, 179}, y.get(0).data());
        assertEquals(0.0196078438f, y.get(1).item());
        assertEquals(153, y.get(2).item());
        y = run("DynamicQuantizeLinear", 3, Tensor.vector(-1, -2.1f, -1.3f, -2.5f, -3.34f, -4));
        assertEquals(0.0156862754f, y.get(1).item());
        assertEquals(255, y.get(2).item());
        y = run("DynamicQuantizeLinear", 3, Tensor.vector(1, 2.1f, 1.3f, 2.5f, 3.34f, 4));
        assertEquals(0.0156862754f, y.get(1).item());
        assertEquals(0, y.get(2).item());
    }

    private static float[] product(ElementType type, int shift) {
        Tensor a = Tensor.matrix(new float[][] {{208, 236, 0, 238}, {3, 214, 255, 29}}).sub(shift);
        a = Tensors.where(a.gt(127 + 2 * (127 - shift)), a.sub(256), a);   // the example's bytes wrap around
        Tensor b = Tensor.matrix(new float[][] {{152, 51, 244}, {60, 26, 255}, {0, 127, 246}, {127, 254, 247}}).sub(shift);
        b = Tensors.where(b.gt(127 + 2 * (127 - shift)), b.sub(256), b);
        return run("QLinearMatMul", 1, a, ElementType.FLOAT32, scalar(0.0066), type, scalar(113 - shift), type, b,
            ElementType.FLOAT32, scalar(0.00705), type, scalar(114 - shift), ElementType.FLOAT32, scalar(0.0107), type,
            scalar(118 - shift)).get(0).data();
    }

    @Test
    void qLinearMatMul() {
        assertArrayEquals(new float[] {168, 115, 255, 1, 66, 151}, product(ElementType.UINT8, 0));
        assertArrayEquals(new float[] {41, -12, -9, 1, -75, -128}, product(ElementType.INT8, 127));
    }

    @Test
    void qLinearConv() {
        Tensor x = Tensor.of(new float[] {255, 174, 162, 25, 203, 168, 58}, 1, 1, 1, 7);
        Tensor y = run("QLinearConv", 1, x, ElementType.FLOAT32, scalar(0.00369204697), ElementType.UINT8, scalar(132),
            ElementType.UINT8, Tensors.zeros(1, 1, 1, 1), ElementType.FLOAT32, scalar(0.00172794575), ElementType.UINT8,
            scalar(255), ElementType.FLOAT32, scalar(0.00162681262), ElementType.UINT8, scalar(123)).get(0);
        assertArrayEquals(new float[] {0, 81, 93, 230, 52, 87, 197}, y.data());
    }

    private static QuantizedNetwork network(boolean perChannel) {
        RandomSource random = RandomSource.of(7);
        Layer model = Conv2d.of(2, 6, 3, random).same().then(new mapping.activations.Relu()).then(MaxPool2d.of(2))
            .then(Conv2d.depthwise(6, 3, random).same()).then(Conv2d.of(6, 20, 1, random)).then(new mapping.activations.Relu())
            .then(new Flatten()).then(Dense.of(20 * 16, 5, random));
        return QuantizationAware.of(model, new QuantizationScheme(8, 8, perChannel), RangeObserver::minMax)
            .calibrate(pictures()).convert();
    }

    private static Tensor pictures() {
        return Tensors.randn(RandomSource.of(8), 12, 2, 8, 8);
    }

    /** Read back as a layer, the file gives the same bytes but for a neighbour now and then: it rounds otherwise. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ourFilesAreReadBack(boolean perChannel) {
        QuantizedNetwork network = network(perChannel);
        byte[] file = QuantizedExport.of(network, 2, 8, 8).toBytes();
        float[] y = OnnxLayer.of(OnnxModel.parse("The file", file)).apply(pictures()).data();
        assertAlike(network, y);
    }

    private static void assertAlike(QuantizedNetwork network, float... y) {
        float[] expected = network.apply(pictures()).data();
        float step = network.bytes(pictures()).grid().scale(0);
        assertEquals(expected.length, y.length);
        int other = 0;
        for (int i = 0; i < y.length; i++) {
            assertEquals(expected[i], y[i], 1.01 * step);
            other += Math.abs(expected[i] - y[i]) > step / 2 ? 1 : 0;
        }
        assertTrue(other <= 0.1 * y.length, other + " of " + y.length + " bytes differ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onnxRuntimeComputesTheSame(boolean perChannel) throws Exception {
        assumeTrue(OnnxRuntime.isThere(), "the profile onnxruntime has not been fetched");
        QuantizedNetwork network = network(perChannel);
        assertAlike(network, OnnxRuntime.run(QuantizedExport.of(network, 2, 8, 8).toBytes(), pictures()));
    }
}
