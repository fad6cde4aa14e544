package mapping.formats.keras;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;

/**
 * Which layer of a Keras model is called with what: the wiring beside the layers. Section 7.1.3. A Sequential is a chain. In a
 * functional model a layer may be called several times, and may take what several calls gave. Keras 2 writes a call as a list of
 * [layer, node, tensor, settings] ({@code inbound_nodes}), Keras 3 as arguments among which tensors carry such a history
 * ({@code keras_history}); both are read, of models with one input and one output.
 *
 * @param calls  in an order in which each comes after those it takes from
 * @param input  the name of what the model is given
 * @param output the name of what it gives
 */
public record KerasGraph(List<Call> calls, String input, String output) {

    private static final String GIVEN = "x";
    private static final int MOST = 100_000;

    /**
     * One call of a layer.
     *
     * @param layer  its place among the layers
     * @param inputs the names of what it takes
     * @param value  the name of what it gives
     */
    public record Call(int layer, List<String> inputs, String value) {

        public Call {
            Requirement.atLeast("The place of a layer", layer, 0);
            inputs = Requirement.copied("The inputs of a call", inputs);
            Requirement.given("The name of a value", value);
        }
    }

    public KerasGraph {
        calls = Requirement.copied("The calls", calls);
        Set<String> known = new HashSet<>();
        known.add(Requirement.given("The input", input));
        for (Call call : calls) {
            if (!known.containsAll(call.inputs()) || !known.add(call.value())) {
                throw new IllegalArgumentException("A call must take values that calls before it gave, and give a new one, got "
                    + call + ".");
            }
        }
        if (!known.contains(Requirement.given("The output", output))) {
            throw new IllegalArgumentException("The output of a graph must be a value in it, got \"" + output + "\".");
        }
    }

    /** Each of so many layers, 100,000 at most, called once with what the one before gave. */
    public static KerasGraph chain(int layers) {
        Requirement.between("The number of layers", layers, 0, MOST);
        List<Call> calls = new ArrayList<>();
        String last = GIVEN;
        for (int i = 0; i < layers; i++) {
            calls.add(new Call(i, List.of(last), String.valueOf(i)));
            last = String.valueOf(i);
        }
        return new KerasGraph(calls, GIVEN, last);
    }

    /** Whether each call takes what the one before gave, and nothing else. */
    public boolean isChain() {
        String last = input;
        for (Call call : calls) {
            if (!call.inputs().equals(List.of(last))) {
                return false;
            }
            last = call.value();
        }
        return last.equals(output);
    }

    /**
     * The wiring of a functional model.
     *
     * @param name   the beginning of a message
     * @param config of the model: layers, input_layers and output_layers
     */
    static KerasGraph of(String name, Json config) {
        List<Json> layers = config.member("layers").items();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            String layer = name(layers.get(i));
            if (places.put(layer, i) != null) {
                throw MalformedFile.in(name, "has two layers of the name \"" + layer + "\"");
            }
            List<Json> nodes = layers.get(i).has("inbound_nodes") ? layers.get(i).member("inbound_nodes").items() : List.of();
            for (int node = 0; node < nodes.size(); node++) {
                calls.add(new Call(i, inputs("The layer \"" + layer + "\"", nodes.get(node)), layer + "/" + node));
            }
        }
        String input = single(name, "inputs", config.member("input_layers"));
        String output = single(name, "outputs", config.member("output_layers"));
        List<Call> ordered = ordered(calls, input);
        if (ordered.size() < calls.size() || !input.equals(output) && ordered.stream().noneMatch(c -> c.value().equals(output))) {
            throw MalformedFile.in(name, "has layers that wait for each other, or for one that is not there");
        }
        return new KerasGraph(ordered, input, output);
    }

    /** A layer's name, beside its class or among its settings. */
    static String name(Json layer) {
        return layer.has("name") ? layer.member("name").text() : layer.member("config").member("name").text();
    }

    /** Each call as soon as all it takes is there; those that never are, are left out. */
    private static List<Call> ordered(List<Call> calls, String input) {
        Map<String, List<Call>> waiting = new LinkedHashMap<>();
        Map<Call, Integer> missing = new LinkedHashMap<>();
        for (Call call : calls) {
            Set<String> needed = new HashSet<>(call.inputs());
            missing.put(call, needed.size());
            call.inputs().stream().distinct().forEach(each -> waiting.computeIfAbsent(each, k -> new ArrayList<>()).add(call));
        }
        List<Call> ordered = new ArrayList<>();
        Deque<String> known = new ArrayDeque<>(List.of(input));
        while (!known.isEmpty()) {
            List<Call> ready = waiting.remove(known.remove());
            for (Call call : ready == null ? List.<Call>of() : ready) {
                if (missing.merge(call, -1, Integer::sum) == 0) {
                    ordered.add(call);
                    known.add(call.value());
                }
            }
        }
        return ordered;
    }

    private static List<String> inputs(String layer, Json node) {
        if (node instanceof Json.Members) {
            List<Json> arguments = node.member("args").items();
            if (arguments.size() != 1) {
                throw MalformedFile.in(layer, "is called with " + arguments.size() + " arguments, where one is read");
            }
            node.member("kwargs").members().forEach((setting, value) -> requireOff(layer, setting, value));
            Json first = arguments.get(0);
            return (first instanceof Json.Items several ? several.all() : List.of(first)).stream()
                .map(each -> value(layer, tensorHistory(layer, each))).toList();
        }
        List<Json> items = node.items();
        boolean alone = !items.isEmpty() && items.get(0) instanceof Json.Text;
        return (alone ? List.of(node) : items).stream().map(each -> value(layer, each.items())).toList();
    }

    private static List<Json> tensorHistory(String layer, Json argument) {
        if (!argument.has("class_name") || !argument.member("class_name").text().equals("__keras_tensor__")) {
            throw MalformedFile.in(layer, "is called with something else than a tensor, which is not read here");
        }
        return argument.member("config").member("keras_history").items();
    }

    /** The value of [layer, node, tensor] or [layer, node, tensor, settings]. */
    private static String value(String layer, List<Json> parts) {
        if (parts.size() != 3 && parts.size() != 4) {
            throw MalformedFile.in(layer, "takes from a place of " + parts.size() + " parts, where 3 or 4 are needed");
        }
        if (parts.get(2).whole() != 0) {
            throw MalformedFile.in(layer, "takes a second output of another, which is not read here");
        }
        if (parts.size() == 4) {
            parts.get(3).members().forEach((setting, value) -> requireOff(layer, setting, value));
        }
        return parts.get(0).text() + "/" + parts.get(1).whole();
    }

    private static void requireOff(String layer, String setting, Json value) {
        if (!(value instanceof Json.Nothing) && !(value instanceof Json.Truth truth && !truth.value())) {
            throw MalformedFile.in(layer, "is called with the setting " + setting + ", which is not read here");
        }
    }

    private static String single(String name, String what, Json places) {
        List<Json> items = places.items();
        boolean alone = !items.isEmpty() && items.get(0) instanceof Json.Text;
        if (!alone && items.size() != 1) {
            throw MalformedFile.in(name, "has " + items.size() + " " + what + ", where one is read");
        }
        return value(name, alone ? items : items.get(0).items());
    }
}
