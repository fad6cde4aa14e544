package mapping.formats.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/**
 * A graph of named operations. Section 7.2.1; the message {@code tensorflow.GraphDef}. TensorBoard draws what stands before a
 * slash of a name as one box that opens.
 *
 * @param nodes each with a name of its own
 */
public record Graph(List<Node> nodes) implements Event.Content {

    /** The version of GraphDef that is written; of this graph nothing depends on it. */
    private static final int PRODUCER = 22;
    private static final int NODE = 1;
    private static final int VERSIONS = 4;

    /**
     * One operation.
     *
     * @param name      letters, digits and {@code _ . / -}
     * @param operation what it does, such as {@code Dense}
     * @param inputs    the names of the nodes whose results it takes
     */
    public record Node(String name, String operation, List<String> inputs) {

        public Node {
            Requirement.given("The name of a node", name);
            Requirement.given("The operation of a node", operation);
            inputs = Requirement.copied("The inputs of a node", inputs);
        }
    }

    public Graph {
        nodes = Requirement.copied("The nodes", nodes);
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            if (!names.add(node.name())) {
                throw new IllegalArgumentException("Each node of a graph must have its own name, got a second \"" + node.name()
                    + "\".");
            }
        }
    }

    MessageWriter message() {
        MessageWriter out = new MessageWriter();
        for (Node node : nodes) {
            MessageWriter one = new MessageWriter().text(1, node.name()).text(2, node.operation());
            node.inputs().forEach(input -> one.text(3, input));
            out.message(NODE, one);
        }
        return out.message(VERSIONS, new MessageWriter().whole(1, PRODUCER));
    }

    static Graph of(Message message) {
        List<Node> nodes = new ArrayList<>();
        for (Message node : message.messages(NODE)) {
            nodes.add(new Node(node.text(1), node.text(2), node.texts(3)));
        }
        try {
            return new Graph(nodes);
        } catch (IllegalArgumentException e) {
            throw MalformedFile.in(message.name(), "has a graph in which two nodes share a name");
        }
    }
}
