package mapping.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.Requirement;
import mapping.formats.keras.KerasGraph;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Parts;
import mapping.layers.Sequential;
import mapping.tensor.Tensor;

/**
 * A functional Keras model as a layer: its calls one after the other, each on values that earlier ones gave. Section 7.1.3. A
 * layer that is called several times is there once, and gathers the gradients of all calls.
 */
final class KerasNetwork implements Layer {

    /**
     * One layer of Keras: layers of ours in a row, or a way to join several values.
     *
     * @param merge or null
     */
    record Part(String name, List<Layer> layers, Function<List<Tensor>, Tensor> merge) {
    }

    private final KerasGraph graph;
    private final List<Part> parts;
    private final List<Layer> layers = new ArrayList<>();

    KerasNetwork(KerasGraph graph, List<Part> parts) {
        this.graph = graph;
        this.parts = parts;
        for (Part part : parts) {
            List<Layer> row = part.layers();
            layers.add(row.isEmpty() ? Layers.identity() : row.size() == 1 ? row.get(0)
                : Sequential.of(row.toArray(Layer[]::new)));
        }
    }

    @Override
    public Tensor apply(Tensor x) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        values.put(graph.input(), Requirement.given("The argument", x));
        for (KerasGraph.Call call : graph.calls()) {
            Part part = parts.get(call.layer());
            List<Tensor> inputs = call.inputs().stream().map(values::get).toList();
            values.put(call.value(), part.merge() == null ? layers.get(call.layer()).apply(inputs.get(0))
                : part.merge().apply(inputs));
        }
        return values.get(graph.output());
    }

    @Override
    public Map<String, Layer> children() {
        Parts<Layer> children = new Parts<>();
        for (int i = 0; i < parts.size(); i++) {
            children.with(parts.get(i).name(), parts.get(i).layers().isEmpty() ? null : layers.get(i));
        }
        return children;
    }

    @Override
    public String name() {
        return "KerasNetwork(" + graph.calls().size() + " calls)";
    }

    @Override
    public String toString() {
        return signature();
    }
}
