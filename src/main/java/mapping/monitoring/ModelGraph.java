package mapping.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.Mapping;
import mapping.Requirement;
import mapping.formats.events.Graph;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A model as the graph that TensorBoard draws: a node for each stage of the composition, in their order, and one for each of its
 * parameters. Sections 2.3 and 7.2.1. What happens inside a stage is not shown.
 */
public final class ModelGraph {

    private ModelGraph() {
    }

    /** The graph: {@code input} → {@code 0_Dense/apply} → {@code 1_Relu/apply} → … */
    public static Graph of(Layer model) {
        List<Graph.Node> nodes = new ArrayList<>(List.of(new Graph.Node("input", "Placeholder", List.of())));
        String before = "input";
        int number = 0;
        for (Mapping<?, ?> stage : Requirement.given("The model", model).stages()) {
            String title = stage.name().replaceAll("[^A-Za-z0-9].*", "");
            String place = number++ + "_" + (title.isEmpty() ? "stage" : title);
            List<String> inputs = new ArrayList<>(List.of(before));
            if (stage instanceof Layer layer) {
                for (Map.Entry<String, Tensor> parameter : layer.namedParameters().entrySet()) {
                    String name = place + "/" + parameter.getKey();
                    nodes.add(new Graph.Node(name, "Parameter", List.of()));
                    inputs.add(name);
                }
            }
            before = place + "/apply";
            nodes.add(new Graph.Node(before, title.isEmpty() ? "stage" : title, inputs));
        }
        nodes.add(new Graph.Node("output", "Identity", List.of(before)));
        return new Graph(nodes);
    }
}
