package mapping.compression.quantization;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mapping.Requirement;
import mapping.compression.QuantizationGrid;
import mapping.formats.ElementType;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxNode;
import mapping.formats.onnx.OnnxValue;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * A {@link QuantizedNetwork} as an ONNX model of whole numbers: {@code QuantizeLinear}, then {@code QLinearConv} for each
 * convolution and each dense layer (as one of windows 1 × 1, since {@code QLinearMatMul} has no bias), {@code MaxPool},
 * {@code Flatten}, at last {@code DequantizeLinear}. Section 8.1.3. A rectifier needs no node, since its
 * output's grid begins at 0. What rounds a sum differently may give a neighbouring byte now and then.
 */
public final class QuantizedExport {

    private static final long IR_VERSION = 8;
    private static final long OPSET = 17;

    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, RawTensor> weights = new LinkedHashMap<>();

    private QuantizedExport() {
    }

    /**
     * The model; its input is called "x" and its output "y", both of floats, the number of examples stays open.
     *
     * @param input sizes of one example
     */
    public static OnnxModel of(QuantizedNetwork network, int... input) {
        Requirement.given("The network", network);
        int[] shape = new int[Requirement.given("The sizes of an example", input).length + 1];
        shape[0] = -1;
        for (int i = 0; i < input.length; i++) {
            Requirement.atLeast("A size of an example", input[i], 1);
            shape[i + 1] = input[i];
        }
        return new QuantizedExport().write(network, shape);
    }

    private OnnxModel write(QuantizedNetwork network, int... shape) {
        QuantizationGrid grid = network.in();
        String x = add(node -> node, "QuantizeLinear", "x", scale("x_scale", grid), zero("x_zero", grid));
        String place = "x";
        for (int i = 0; i < network.parts().size(); i++) {
            IntegerStage stage = network.parts().get(i);
            if (stage instanceof IntegerAffine affine) {
                x = affine(affine, "stage_" + i, place, x);
                place = "stage_" + i;
                grid = affine.out;
            } else if (stage instanceof IntegerMaxPool pool) {
                x = add(windows(pool.vertical(), pool.horizontal()), "MaxPool", x);
            } else {
                x = add(node -> node.with("axis", 1L), "Flatten", x);
            }
        }
        nodes.add(OnnxNode.of("DequantizeLinear", List.of(x, place + "_scale", place + "_zero"), List.of("y")));
        return OnnxModel.of(new OnnxGraph("mapping", nodes, weights, List.of(OnnxValue.floats("x", shape)),
            List.of(new OnnxValue("y", ElementType.FLOAT32, null))), IR_VERSION, OPSET);
    }

    private String affine(IntegerAffine affine, String name, String place, String x) {
        int[] weight = affine.weight.shape();
        int[] shape = affine.isDense ? new int[] {weight[0], weight[1], 1, 1} : weight;
        weights.put(name + "_weight", new RawTensor(ElementType.INT8, shape, ByteBuffer.wrap(affine.weight.data())));
        QuantizationGrid grid = affine.weight.grid();
        float[] scales = new float[grid.channels()];
        byte[] zeros = new byte[grid.channels()];
        for (int c = 0; c < scales.length; c++) {
            scales[c] = grid.scale(c);
        }
        int[] count = grid.isPerChannel() ? new int[] {scales.length} : new int[0];
        weights.put(name + "_weight_scale", RawTensor.of(Tensor.of(scales, count)));
        weights.put(name + "_weight_zero", new RawTensor(ElementType.INT8, count, ByteBuffer.wrap(zeros)));
        weights.put(name + "_bias", QuantizedNetwork.wholes(affine.bias));
        String input = x;
        if (affine.isDense) {
            weights.putIfAbsent("as_picture_" + weight[1], RawTensor.of(new long[] {0, weight[1], 1, 1}, 4));
            input = add(node -> node, "Reshape", x, "as_picture_" + weight[1]);
        }
        UnaryOperator<OnnxNode> settings = node -> windows(affine.vertical, affine.horizontal).apply(node)
            .with("group", (long) affine.groups);
        String y = add(settings, "QLinearConv", input, place + "_scale", place + "_zero", name + "_weight",
            name + "_weight_scale", name + "_weight_zero", scale(name + "_scale", affine.out), zero(name + "_zero", affine.out),
            name + "_bias");
        return affine.isDense ? add(node -> node.with("axis", 1L), "Flatten", y) : y;
    }

    private String scale(String name, QuantizationGrid grid) {
        weights.put(name, RawTensor.of(Tensor.scalar(grid.scale(0))));
        return name;
    }

    private String zero(String name, QuantizationGrid grid) {
        weights.put(name, new RawTensor(ElementType.INT8, new int[0], ByteBuffer.wrap(new byte[] {(byte) grid.zeroPoint(0)})));
        return name;
    }

    private static UnaryOperator<OnnxNode> windows(Sliding vertical, Sliding horizontal) {
        return node -> node.with("kernel_shape", vertical.size(), horizontal.size())
            .with("strides", vertical.stride(), horizontal.stride())
            .with("dilations", vertical.dilation(), horizontal.dilation())
            .with("pads", vertical.padding(), horizontal.padding(), vertical.padding(), horizontal.padding());
    }

    private String add(UnaryOperator<OnnxNode> attributes, String operator, String... inputs) {
        String output = operator.toLowerCase(java.util.Locale.ROOT) + "_" + nodes.size();
        nodes.add(attributes.apply(OnnxNode.of(operator, List.of(inputs), List.of(output))));
        return output;
    }
}
