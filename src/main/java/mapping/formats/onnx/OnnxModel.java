package mapping.formats.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/**
 * A model in the format ONNX: a graph, and which editions of the operators its nodes mean. Section 7.1.
 *
 * @param irVersion the edition of the format itself
 * @param producer  the program that wrote it; may be empty
 * @param opsets    the edition of the operators of each domain; the usual domain is called ""
 * @param graph     nodes and weights
 */
public record OnnxModel(long irVersion, String producer, Map<String, Long> opsets, OnnxGraph graph) {

    private static final int IR_VERSION = 1;
    private static final int PRODUCER = 2;
    private static final int GRAPH = 7;
    private static final int OPSET = 8;
    private static final int FUNCTIONS = 25;

    public OnnxModel {
        Requirement.atLeast("The version of the format", irVersion, 1);
        Requirement.given("The producer", producer);
        Requirement.given("The graph", graph);
        Requirement.allGiven("The domains", Requirement.given("The editions of the operators", opsets).keySet());
        Requirement.allGiven("The editions of the operators", opsets.values());
        opsets = Collections.unmodifiableMap(new TreeMap<>(opsets));
        if (opsets.isEmpty()) {
            throw new IllegalArgumentException("A model must name the edition of its operators, got none.");
        }
    }

    /** A model of the usual domain. */
    public static OnnxModel of(OnnxGraph graph, long irVersion, long opset) {
        return new OnnxModel(irVersion, "", Map.of("", opset), graph);
    }

    /**
     * Reads a file.
     *
     * @throws MalformedFile if it is no ONNX model, or has what is not read here: weights in other files, graphs within nodes
     */
    public static OnnxModel read(Path file) throws IOException {
        return parse("The file " + Requirement.given("The file", file), WholeFile.read(file));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name the beginning of a message: "The file model.onnx"
     */
    public static OnnxModel parse(String name, byte[] bytes) {
        Message message = Message.of(name, ByteBuffer.wrap(Requirement.given("The bytes", bytes)));
        if (!message.has(GRAPH) || message.whole(IR_VERSION) < 1) {
            throw MalformedFile.in(name, "is no ONNX model: it has " + (message.has(GRAPH) ? "no version" : "no graph"));
        } else if (message.has(FUNCTIONS)) {
            throw MalformedFile.in(name, "defines operators of its own, which are not read here");
        }
        Map<String, Long> opsets = new TreeMap<>();
        message.messages(OPSET).forEach(opset -> opsets.put(opset.text(1), opset.whole(2)));
        if (opsets.isEmpty()) {
            throw MalformedFile.in(name, "does not say which edition of the operators it means");
        }
        return new OnnxModel(message.whole(IR_VERSION), message.text(PRODUCER), opsets, GraphFormat.read(message.message(GRAPH)));
    }

    /** The bytes of the file. */
    public byte[] toBytes() {
        MessageWriter out = new MessageWriter().whole(IR_VERSION, irVersion).text(PRODUCER, producer)
            .message(GRAPH, GraphFormat.write(graph));
        opsets.forEach((domain, edition) -> out.message(OPSET, new MessageWriter().text(1, domain).whole(2, edition)));
        return out.toBytes();
    }

    /** Writes a file, whole or not at all. */
    public void write(Path file) throws IOException {
        byte[] bytes = toBytes();
        WholeFile.write(file, out -> out.write(bytes));
    }
}
