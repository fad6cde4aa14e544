package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        rules.put(Lstm.class, (layer, x, in, draft) -> run(layer, x, null, null, draft).y());
        rules.put(Gru.class, (layer, x, in, draft) -> run(layer, x, null, null, draft).y());
        rules.put(Rnn.class, (layer, x, in, draft) -> run(layer, x, null, null, draft).y());
    }

    /**
     * What a recurrent layer gives.
     *
     * @param y      (batch, times, units of all directions)
     * @param hidden the last states of the first layer of the stack, (directions, batch, units)
     */
    record Run(String y, String hidden) {
    }

    /**
     * A stack that reads.
     *
     * @param lengths of each sequence, (batch) of int32, or null if all are whole
     * @param hidden  the first states of the one layer, (directions, batch, units), or null if they are zeros
     */
    static Run run(Recurrent layer, String x, String lengths, String hidden, Draft draft) {
        if (layer instanceof Lstm) {
            return stack(layer, "LSTM", LSTM, node -> node, x, lengths, hidden, draft);
        } else if (layer instanceof Gru) {
            return stack(layer, "GRU", GRU, node -> node.with("linear_before_reset", 1L), x, lengths, hidden, draft);
        }
        return stack(layer, "RNN", new int[] {0}, ((Rnn) layer).isRelu() ? RecurrentExport::rectified : node -> node, x, lengths,
            hidden, draft);
    }

    private static OnnxNode rectified(OnnxNode node) {
        int directions = node.text("direction", "forward").equals("bidirectional") ? 2 : 1;
        return node.with("activations", new mapping.formats.onnx.OnnxAttribute.Texts(true,
            java.util.Collections.nCopies(directions, "Relu")));
    }

    private static Run stack(Recurrent layer, String operator, int[] gates, UnaryOperator<OnnxNode> settings, String x,
            String lengths, String hidden, Draft draft) {
        Map<String, Tensor> weights = layer.ownParameters();
        boolean both = weights.containsKey("weight_ih_l0_reverse");
        long units = weights.get("weight_hh_l0").size(1);
        String value = draft.add(node -> node.with("perm", 1L, 0L, 2L), "Transpose", x);
        String last = null;
        for (int k = 0; weights.containsKey("weight_ih_l" + k); k++) {
            String w = stacked(weights, "weight_ih_l" + k, both, gates, draft);
            String r = stacked(weights, "weight_hh_l" + k, both, gates, draft);
            Tensor bias = Tensors.concat(1, both(weights, "bias_ih_l" + k, both, gates),
                both(weights, "bias_hh_l" + k, both, gates));
            List<String> inputs = new ArrayList<>(List.of(value, w, r, draft.weight(bias)));
            if (lengths != null || hidden != null) {
                inputs.add(lengths == null ? "" : lengths);
            }
            if (hidden != null) {
                inputs.add(hidden);
            }
            List<String> results = draft.addAll(node -> settings.apply(node.with("hidden_size", units)
                .with("direction", both ? "bidirectional" : "forward")), operator, 2, inputs.toArray(String[]::new));
            last = last == null ? results.get(1) : last;
            value = draft.add(node -> node.with("perm", 0L, 2L, 1L, 3L), "Transpose", results.get(0));
            value = draft.add("Reshape", value, draft.wholes(0, 0, -1));
        }
        return new Run(draft.add(node -> node.with("perm", 1L, 0L, 2L), "Transpose", value), last);
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
