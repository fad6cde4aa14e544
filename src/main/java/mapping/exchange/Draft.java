package mapping.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mapping.Space;
import mapping.formats.ElementType;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxAttribute;
import mapping.formats.onnx.OnnxNode;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/** A graph that is being written: nodes and weights so far, and names for both. */
final class Draft {

    /** ONNX's numbers of the types of elements. */
    static final long FLOAT = 1;
    static final long INT32 = 6;

    private final Map<Tensor, String> names = new IdentityHashMap<>();
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, RawTensor> weights = new LinkedHashMap<>();

    Draft(Layer whole) {
        whole.state().forEach((name, tensor) -> names.putIfAbsent(tensor, name));
    }

    List<OnnxNode> nodes() {
        return nodes;
    }

    Map<String, RawTensor> weights() {
        return weights;
    }

    /** The sizes of a space of tensors, −1 for open ones. */
    static int[] sizes(String what, Space space) {
        if (space instanceof Space.Reals reals) {
            return reals.sizes().stream().mapToInt(size -> size == Space.ANY ? -1 : size).toArray();
        }
        throw new IllegalArgumentException(what + " must be a space of tensors with so many axes, got " + space + ".");
    }

    /** The layer's nodes; returns the name of its result. */
    String write(Layer layer, String x, Space in) {
        return ExportRules.of(layer).write(layer, x, in, this);
    }

    /** A node with one result, whose name is returned. */
    String add(String operator, String... inputs) {
        return add(node -> node, operator, inputs);
    }

    /** The same with attributes. */
    String add(UnaryOperator<OnnxNode> attributes, String operator, String... inputs) {
        return addAll(attributes, operator, 1, inputs).get(0);
    }

    /** A node with several results. It has the name of the first: ONNX Runtime 1.20 may join nodes without names to two alike. */
    List<String> addAll(UnaryOperator<OnnxNode> attributes, String operator, int results, String... inputs) {
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < results; i++) {
            outputs.add(operator.toLowerCase(java.util.Locale.ROOT) + "_" + nodes.size() + (results == 1 ? "" : "_" + i));
        }
        nodes.add(attributes.apply(new OnnxNode(operator, outputs.get(0), "", List.of(inputs), outputs, Map.of())));
        return outputs;
    }

    /** A weight or buffer of the layer, under its name there; other tensors are constants. */
    String weight(Tensor tensor) {
        String name = names.computeIfAbsent(tensor, other -> "constant_" + names.size());
        weights.putIfAbsent(name, RawTensor.of(tensor));
        return name;
    }

    /** Numbers of the mapping that are not learnt, such as a mask: a node, so that no reader takes them for weights. */
    String fixed(Tensor tensor) {
        return names.containsKey(tensor) ? weight(tensor)
            : add(node -> node.with("value", new OnnxAttribute.Numbers(RawTensor.of(tensor))), "Constant");
    }

    /** Numbers as another type. */
    String cast(String x, long type) {
        return add(node -> node.with("to", type), "Cast", x);
    }

    /** Truths as 1 and 0. */
    String floats(String truths) {
        return cast(truths, FLOAT);
    }

    /** A matrix on its side. */
    String transposed(Tensor matrix) {
        return add(node -> node.with("perm", 1L, 0L), "Transpose", fixed(matrix));
    }

    /** A constant number. */
    String scalar(double number) {
        return constant("number_" + number, RawTensor.of(Tensor.scalar(number)));
    }

    /** Constant whole numbers, such as a shape. */
    String wholes(long... numbers) {
        return constant("wholes_" + Arrays.toString(numbers), RawTensor.of(numbers, numbers.length));
    }

    /** One whole number without an axis. */
    String whole(long number) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, number);
        return constant("whole_" + number, new RawTensor(ElementType.INT64, new int[0], bytes));
    }

    private String constant(String name, RawTensor value) {
        weights.putIfAbsent(name, value);
        return name;
    }

    /** Gives a result another name, as the output of the whole. */
    void rename(String result, String name) {
        int last = -1;
        for (int i = 0; i < nodes.size(); i++) {
            last = nodes.get(i).outputs().contains(result) ? i : last;
        }
        if (last < 0) {
            nodes.add(OnnxNode.of("Identity", List.of(result), List.of(name)));
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            OnnxNode node = nodes.get(i);
            UnaryOperator<String> renamed = value -> value.equals(result) ? name : value;
            nodes.set(i, new OnnxNode(node.operator(), node.name(), node.domain(), node.inputs().stream().map(renamed).toList(),
                node.outputs().stream().map(renamed).toList(), node.attributes()));
        }
    }
}
