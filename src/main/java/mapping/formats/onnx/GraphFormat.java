package mapping.formats.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.ElementType;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/** A graph as a message, and back: the numbers of the fields are those of onnx.proto3. */
final class GraphFormat {

    private GraphFormat() {
    }

    static OnnxGraph read(Message graph) {
        if (graph.has(15)) {
            throw MalformedFile.in(graph.name(), "has sparse weights, which are not read here");
        }
        Map<String, RawTensor> initializers = new LinkedHashMap<>();
        for (Message tensor : graph.messages(5)) {
            if (initializers.put(tensor.text(8), TensorFormat.read(tensor)) != null) {
                throw MalformedFile.in(graph.name(), "has the weight \"" + tensor.text(8) + "\" twice");
            }
        }
        return new OnnxGraph(graph.text(2), graph.messages(1).stream().map(GraphFormat::node).toList(), initializers,
            graph.messages(11).stream().map(GraphFormat::value).toList(),
            graph.messages(12).stream().map(GraphFormat::value).toList());
    }

    static MessageWriter write(OnnxGraph graph) {
        MessageWriter out = new MessageWriter();
        graph.nodes().forEach(node -> out.message(1, node(node)));
        out.text(2, graph.name());
        graph.initializers().forEach((name, tensor) -> out.message(5, TensorFormat.write(name, tensor)));
        graph.inputs().forEach(input -> out.message(11, value(input)));
        graph.outputs().forEach(output -> out.message(12, value(output)));
        return out;
    }

    private static OnnxNode node(Message node) {
        Map<String, OnnxAttribute> attributes = new LinkedHashMap<>();
        for (Message attribute : node.messages(5)) {
            attributes.put(attribute.text(1), attribute(attribute));
        }
        return new OnnxNode(node.text(4), node.text(3), node.text(7), node.texts(1), node.texts(2), attributes);
    }

    private static MessageWriter node(OnnxNode node) {
        MessageWriter out = new MessageWriter();
        node.inputs().forEach(input -> out.text(1, input));
        node.outputs().forEach(output -> out.text(2, output));
        if (!node.name().isEmpty()) {
            out.text(3, node.name());
        }
        out.text(4, node.operator());
        node.attributes().forEach((name, attribute) -> out.message(5, attribute(name, attribute)));
        if (!node.domain().isEmpty()) {
            out.text(7, node.domain());
        }
        return out;
    }

    private static OnnxAttribute attribute(Message attribute) {
        int type = (int) attribute.whole(20);
        return switch (type) {
            case 1 -> new OnnxAttribute.Floats(false, new float[] {attribute.float32(2)});
            case 2 -> new OnnxAttribute.Wholes(false, new long[] {attribute.whole(3)});
            case 3 -> new OnnxAttribute.Texts(false, List.of(attribute.text(4)));
            case 4 -> new OnnxAttribute.Numbers(TensorFormat.read(attribute.message(5)));
            case 6 -> new OnnxAttribute.Floats(true, attribute.floats(7));
            case 7 -> new OnnxAttribute.Wholes(true, attribute.wholes(8));
            case 8 -> new OnnxAttribute.Texts(true, attribute.texts(9));
            default -> throw MalformedFile.in(attribute.name(), "has the attribute \"" + attribute.text(1) + "\" of kind " + type
                + ", which is not read here");
        };
    }

    private static MessageWriter attribute(String name, OnnxAttribute attribute) {
        MessageWriter out = new MessageWriter().text(1, name);
        if (attribute instanceof OnnxAttribute.Floats floats) {
            for (float value : floats.values()) {
                out.float32(floats.isList() ? 7 : 2, value);
            }
            return out.whole(20, floats.isList() ? 6 : 1);
        } else if (attribute instanceof OnnxAttribute.Wholes wholes) {
            for (long value : wholes.values()) {
                out.whole(wholes.isList() ? 8 : 3, value);
            }
            return out.whole(20, wholes.isList() ? 7 : 2);
        } else if (attribute instanceof OnnxAttribute.Texts texts) {
            texts.values().forEach(value -> out.text(texts.isList() ? 9 : 4, value));
            return out.whole(20, texts.isList() ? 8 : 3);
        }
        return out.message(5, TensorFormat.write("", attribute.tensor())).whole(20, 4);
    }

    private static OnnxValue value(Message value) {
        Message tensor = value.message(2).message(1);
        ElementType type = TensorFormat.type(tensor.name(), (int) tensor.whole(1));
        List<String> shape = null;
        if (tensor.has(2)) {
            shape = new ArrayList<>();
            for (Message size : tensor.message(2).messages(1)) {
                shape.add(size.has(1) ? Long.toString(size.whole(1)) : size.text(2));
            }
        }
        return new OnnxValue(value.text(1), type, shape);
    }

    private static MessageWriter value(OnnxValue value) {
        MessageWriter tensor = new MessageWriter().whole(1, TensorFormat.number(value.type()));
        if (value.shape() != null) {
            MessageWriter shape = new MessageWriter();
            for (String size : value.shape()) {
                MessageWriter dimension = new MessageWriter();
                if (size.matches("[0-9]{1,18}")) {
                    dimension.whole(1, Long.parseLong(size));
                } else if (!size.isEmpty()) {
                    dimension.text(2, size);
                }
                shape.message(1, dimension);
            }
            tensor.message(2, shape);
        }
        return new MessageWriter().text(1, value.name()).message(2, new MessageWriter().message(1, tensor));
    }
}
