package mapping.formats.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;

/**
 * Nodes in an order in which they can be computed, and the values that flow between them, by name. Each value is made once, by an
 * input, a weight or a node, before it is used: so there is no cycle. Section 7.1.
 *
 * @param name         of the graph
 * @param nodes        in the order of computation
 * @param initializers weights and other constants, by name
 * @param inputs       what is given
 * @param outputs      what is wanted
 */
public record OnnxGraph(String name, List<OnnxNode> nodes, Map<String, RawTensor> initializers, List<OnnxValue> inputs,
        List<OnnxValue> outputs) {

    /** @throws MalformedFile if a value is used that nothing before has made, or is made twice; names node and value */
    public OnnxGraph {
        Requirement.given("The name of the graph", name);
        nodes = Requirement.copied("The nodes", nodes);
        Requirement.allGiven("The weights", Requirement.given("The weights", initializers).values());
        initializers = Collections.unmodifiableMap(new LinkedHashMap<>(initializers));
        inputs = Requirement.copied("The inputs", inputs);
        outputs = Requirement.copied("The outputs", outputs);
        Set<String> made = new LinkedHashSet<>(initializers.keySet());
        inputs.forEach(input -> made.add(input.name()));
        for (int i = 0; i < nodes.size(); i++) {
            OnnxNode node = nodes.get(i);
            for (String input : node.inputs()) {
                if (!input.isEmpty() && !made.contains(input)) {
                    throw MalformedFile.in("Node " + i + " (" + node.operator() + ")", "takes \"" + input
                        + "\", which no input, weight or node before it gives");
                }
            }
            for (String output : node.outputs()) {
                if (!output.isEmpty() && !made.add(output)) {
                    throw MalformedFile.in("Node " + i + " (" + node.operator() + ")", "gives \"" + output
                        + "\", which is there already");
                }
            }
        }
        for (OnnxValue output : outputs) {
            if (!made.contains(output.name())) {
                throw MalformedFile.in("The graph", "promises \"" + output.name() + "\", which no node gives");
            }
        }
    }

    /** The inputs that are no weights: what a caller gives. */
    public List<OnnxValue> given() {
        return inputs.stream().filter(input -> !initializers.containsKey(input.name())).toList();
    }
}
