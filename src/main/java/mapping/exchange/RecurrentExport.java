package mapping.exchange;

import java.util.Map;
import java.util.function.UnaryOperator;
import mapping.Space;
import mapping.formats.onnx.OnnxNode;
import mapping.layers.recurrent.Gru;
import mapping.layers.recurrent.Lstm;
import mapping.layers.recurrent.Recurrent;
import mapping.layers.recurrent.Rnn;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Recurrent layers, a node for each layer of a stack. ONNX counts time first and has the gates in another order: an LSTM's are
 * input, output, forget, cell where ours (PyTorch's) are input, forget, cell, output; a GRU's are update, reset where ours are
 * reset, update.
 */
final class RecurrentExport {

    private static final int[] LSTM = {0, 3, 1, 2};
    private static final int[] GRU = {1, 0, 2};

    private RecurrentExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(Lstm.class, (layer, x, in, draft) -> stack(layer, "LSTM", LSTM, node -> node, x, draft));
        rules.put(Gru.class, (layer, x, in, draft) ->
            stack(layer, "GRU", GRU, node -> node.with("linear_before_reset", 1L), x, draft));
        rules.put(Rnn.class, (layer, x, in, draft) -> stack(layer, "RNN", new int[] {0}, layer.isRelu() ? RecurrentExport::rectified
            : node -> node, x, draft));
    }

    private static OnnxNode rectified(OnnxNode node) {
        int directions = node.text("direction", "forward").equals("bidirectional") ? 2 : 1;
        return node.with("activations", new mapping.formats.onnx.OnnxAttribute.Texts(true,
            java.util.Collections.nCopies(directions, "Relu")));
    }

    private static String stack(Recurrent layer, String operator, int[] gates, UnaryOperator<OnnxNode> settings, String x,
            Draft draft) {
        Map<String, Tensor> weights = layer.ownParameters();
        boolean both = weights.containsKey("weight_ih_l0_reverse");
        long units = weights.get("weight_hh_l0").size(1);
        String value = draft.add(node -> node.with("perm", 1L, 0L, 2L), "Transpose", x);
        for (int k = 0; weights.containsKey("weight_ih_l" + k); k++) {
            String w = stacked(weights, "weight_ih_l" + k, both, gates, draft);
            String r = stacked(weights, "weight_hh_l" + k, both, gates, draft);
            Tensor bias = Tensors.concat(1, both(weights, "bias_ih_l" + k, both, gates), both(weights, "bias_hh_l" + k, both, gates));
            value = draft.add(node -> settings.apply(node.with("hidden_size", units)
                .with("direction", both ? "bidirectional" : "forward")), operator, value, w, r, draft.weight(bias));
            value = draft.add(node -> node.with("perm", 0L, 2L, 1L, 3L), "Transpose", value);
            value = draft.add("Reshape", value, draft.wholes(0, 0, -1));
        }
        return draft.add(node -> node.with("perm", 1L, 0L, 2L), "Transpose", value);
    }

    private static String stacked(Map<String, Tensor> weights, String name, boolean both, int[] gates, Draft draft) {
        return draft.weight(both(weights, name, both, gates));
    }

    private static Tensor both(Map<String, Tensor> weights, String name, boolean both, int... gates) {
        Tensor forward = ordered(weights.get(name), gates);
        return !both ? forward.unsqueeze(0) : Tensors.stack(0, forward, ordered(weights.get(name + "_reverse"), gates));
    }

    /** The gates, which lie one after the other, in another order. */
    static Tensor ordered(Tensor weight, int... order) {
        int size = weight.size(0) / order.length;
        Tensor[] parts = new Tensor[order.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = weight.detach().slice(0, order[i] * size, (order[i] + 1) * size);
        }
        return Tensors.concat(0, parts);
    }
}
