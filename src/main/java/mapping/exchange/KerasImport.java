package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasGraph;
import mapping.formats.keras.KerasModel;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Sequential;

/**
 * A Keras model as layers of ours: the same mapping of the same arguments, pictures with their channels last. Section 7.1.3.
 * Each layer of Keras becomes one or more of ours, its weights turned back; a functional model becomes a {@link KerasNetwork}.
 */
public final class KerasImport {

    private KerasImport() {
    }

    /**
     * The layers, in evaluation mode.
     *
     * @throws MalformedFile if a layer is of a kind, or has a setting, that is known not to be read here, or a weight is missing,
     *     left over or of another shape; a normalization along an axis that turns out not to be the last refuses its batch, but
     *     for a batch normalization of the first axis of an example
     */
    public static Layer of(KerasModel model) {
        Set<String> unused = KerasSettings.names(Requirement.given("The model", model).weights());
        KerasGraph graph = model.graph();
        List<KerasNetwork.Part> parts = new ArrayList<>();
        for (Json each : model.layers()) {
            parts.add(part(each, KerasSettings.of(each.member("config"), model.weights(), unused)));
        }
        for (KerasGraph.Call call : graph.calls()) {
            KerasNetwork.Part part = parts.get(call.layer());
            boolean joins = part.merge() != null;
            if (joins ? call.inputs().size() < 2 : call.inputs().size() != 1) {
                int count = call.inputs().size();
                throw MalformedFile.in("The layer \"" + part.name() + "\"", "is given " + count
                    + (count == 1 ? " value, where " : " values, where ") + (joins ? "2 or more are" : "1 is") + " needed");
            }
        }
        if (!unused.isEmpty()) {
            throw MalformedFile.in("The model", "has weights that no layer takes: " + String.join(", ", unused));
        }
        return (graph.isChain() ? chain(graph, parts) : new KerasNetwork(graph, parts)).eval();
    }

    private static Layer chain(KerasGraph graph, List<KerasNetwork.Part> parts) {
        List<Layer> layers = new ArrayList<>();
        graph.calls().forEach(call -> layers.addAll(parts.get(call.layer()).layers()));
        return layers.isEmpty() ? Layers.identity() : Sequential.of(layers.toArray(Layer[]::new));
    }

    private static KerasNetwork.Part part(Json layer, KerasSettings settings) {
        try {
            if (layer.has("registered_name") && layer.member("registered_name") instanceof Json.Text own
                && own.value().contains(">")) {
                throw settings.trouble("is of the class " + own.value() + ", which its author wrote");
            }
            if (layer.has("name") && !layer.member("name").text().equals(settings.layer())) {
                throw settings.trouble("is called " + layer.member("name") + " beside its class");
            }
            String kind = layer.member("class_name").text();
            return KerasMerge.is(kind) ? new KerasNetwork.Part(settings.layer(), List.of(), KerasMerge.of(kind, settings))
                : new KerasNetwork.Part(settings.layer(), KerasLayers.of(kind, settings), null);
        } catch (MalformedFile e) {
            throw e;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw settings.trouble("does not fit its weights or settings");
        }
    }
}
