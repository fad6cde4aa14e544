package mapping.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mapping.Requirement;
import mapping.formats.ElementType;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxNode;
import mapping.formats.onnx.OnnxValue;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * An ONNX model as a layer: what its graph computes, node after node, in our operations of tensors. Section 7.1. Its weights,
 * floats with an axis or more, are parameters under their names in the file, and gradients flow to them, so that it can be
 * trained further; the statistics of a batch normalization are buffers. A graph made by {@link OnnxExport} gives the mapping
 * that was written; one of another program is read if each of its operators is known here ({@link #known}). Whole numbers, such
 * as shapes, tokens and bytes, are held as floats, exact up to 2²⁴; which values are whole is known from the file, so that they
 * are divided without a rest. Settings that are known not to be computed here, such as a dropout that is trained, are refused
 * when the node is reached, as is what an older edition of the operators means otherwise.
 */
public final class OnnxLayer implements Layer {

    private final OnnxGraph graph;
    private final GraphFacts facts;
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final Map<String, Tensor> statistics = new LinkedHashMap<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();

    private OnnxLayer(OnnxModel model) {
        this.graph = model.graph();
        this.facts = GraphFacts.of(model);
        Set<String> running = inputs(graph, "BatchNormalization", 3);
        Set<String> settings = inputs(graph, "Resize", 1);
        for (String operator : List.of("QuantizeLinear", "DequantizeLinear", "QLinearConv", "QLinearMatMul")) {
            settings.addAll(inputs(graph, operator, 1));
        }
        graph.initializers().forEach((name, raw) -> {
            if (running.contains(name)) {
                statistics.put(name, raw.tensor());
            } else if (isWeight(raw) && !settings.contains(name)) {
                parameters.put(name, raw.tensor().requiresGrad());
            } else {
                constants.put(name, raw.tensor());
            }
        });
    }

    /** What goes into the nodes of one operator from an input on. */
    private static Set<String> inputs(OnnxGraph graph, String operator, int from) {
        return graph.nodes().stream().filter(node -> node.operator().equals(operator))
            .flatMap(node -> node.inputs().stream().skip(from)).collect(Collectors.toSet());
    }

    private static boolean isWeight(RawTensor raw) {
        return (raw.type() == ElementType.FLOAT32 || raw.type() == ElementType.FLOAT64) && raw.shape().length > 0;
    }

    /**
     * The mapping of this model.
     *
     * @throws MalformedFile if an operator is not known here, which is named, or is broadcast as before ONNX's edition 7, or the
     *     graph has no output
     */
    public static OnnxLayer of(OnnxModel model) {
        OnnxGraph graph = Requirement.given("The model", model).graph();
        for (OnnxNode node : graph.nodes()) {
            if (!Operators.ALL.containsKey(node.operator()) || !node.domain().isEmpty() && !node.domain().equals("ai.onnx")) {
                throw MalformedFile.in("The graph", "has the operator "
                    + (node.domain().isEmpty() ? "" : node.domain() + ".") + node.operator() + ", which is not known here");
            }
        }
        graph.nodes().stream().filter(node -> node.whole("broadcast", 0) != 0).findFirst().ifPresent(node -> {
            throw MalformedFile.in("The graph", "has a node of " + node.operator() + " that is broadcast as before edition 7, "
                + "which is not known here");
        });
        if (graph.outputs().isEmpty()) {
            throw MalformedFile.in("The graph", "has no output");
        }
        return new OnnxLayer(model);
    }

    /** The operators that are known, in alphabetical order. */
    public static List<String> known() {
        return Operators.ALL.keySet().stream().sorted().toList();
    }

    /** The names of the inputs, in their order. */
    public List<String> inputs() {
        return graph.given().stream().map(OnnxValue::name).toList();
    }

    /**
     * The first output of a model with one input.
     *
     * @throws IllegalArgumentException if the model has several inputs
     */
    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        Requirement.asMany("arguments", 1, "inputs of the graph", graph.given().size());
        return run(Map.of(graph.given().get(0).name(), x)).values().iterator().next();
    }

    /** All outputs by name, of arguments by name. */
    public Map<String, Tensor> run(Map<String, Tensor> arguments) {
        Requirement.allGiven("The arguments", Requirement.given("The arguments", arguments).values());
        Map<String, Tensor> values = new LinkedHashMap<>(constants);
        values.putAll(statistics);
        values.putAll(parameters);
        for (OnnxValue input : graph.given()) {
            if (!arguments.containsKey(input.name())) {
                throw new IllegalArgumentException("The arguments must have one for each input of the graph, got none for \""
                    + input.name() + "\".");
            }
            values.put(input.name(), arguments.get(input.name()));
        }
        for (OnnxNode node : graph.nodes()) {
            List<Tensor> inputs = new ArrayList<>();
            node.inputs().forEach(name -> inputs.add(name.isEmpty() ? null : values.get(name)));
            List<Tensor> results = results(new Call(node, inputs, facts));
            for (int i = 0; i < Math.min(node.outputs().size(), results.size()); i++) {
                values.put(node.outputs().get(i), results.get(i));
            }
        }
        Map<String, Tensor> outputs = new LinkedHashMap<>();
        for (OnnxValue output : graph.outputs()) {
            if (!values.containsKey(output.name())) {
                throw MalformedFile.in("The graph", "promises \"" + output.name() + "\", which is not computed here");
            }
            outputs.put(output.name(), values.get(output.name()));
        }
        return outputs;
    }

    private static List<Tensor> results(Call call) {
        OnnxNode node = call.node();
        try {
            return Operators.ALL.get(node.operator()).apply(call);
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
            throw MalformedFile.in("Node \"" + node + "\"", "does not fit its inputs " + call.shapes());
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage();
            throw MalformedFile.in("Node \"" + node + "\"", "fails: " + reason.substring(0, reason.length() - 1));
        }
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** Means and variances of batch normalizations, which are fixed. */
    @Override
    public Map<String, Tensor> ownBuffers() {
        return Collections.unmodifiableMap(statistics);
    }

    @Override
    public String name() {
        return "OnnxLayer(" + graph.nodes().size() + " nodes)";
    }

    @Override
    public String toString() {
        return signature();
    }
}
