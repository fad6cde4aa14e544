package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** LSTM, GRU and RNN as ONNX defines them, step after step: (times, batch, in) to (times, directions, batch, units). */
final class RecurrentOperators {

    private RecurrentOperators() {
    }

    static void enter(Operators all) {
        all.putAll("LSTM", call -> run(call, 4, RecurrentOperators::lstm));
        all.putAll("GRU", call -> run(call, 3, RecurrentOperators::gru));
        all.putAll("RNN", call -> {
            List<String> activations = call.node().attributes().containsKey("activations")
                ? ((mapping.formats.onnx.OnnxAttribute.Texts) call.node().attributes().get("activations")).values()
                    : List.of("Tanh");
            UnaryOperator<Tensor> activation = activations.get(0).equals("Relu") ? Tensor::relu : Tensor::tanh;
            return run(call, 1, (x, h, c) -> new Tensor[] {activation.apply(x.add(h)), c});
        });
    }

    /** From what the input and the state give to the gates, and the memory, to the state and the memory after. */
    private interface Step {
        Tensor[] of(Tensor input, Tensor previous, Tensor memory, Tensor hidden);
    }

    private interface SimpleStep {
        Tensor[] of(Tensor input, Tensor previous, Tensor memory);
    }

    private static List<Tensor> run(Call call, int gates, SimpleStep step) {
        return run(call, gates, (input, previous, memory, hidden) -> step.of(input, previous, memory));
    }

    private static List<Tensor> run(Call call, int gates, Step step) {
        Tensor x = call.in(0);
        int units = call.whole("hidden_size", 0);
        boolean plain = call.whole("layout", 0) == 0 && call.whole("input_forget", 0) == 0
            && (gates != 3 || call.whole("linear_before_reset", 0) == 1);
        if (!plain || x.dim() != 3) {
            throw new IllegalArgumentException("A recurrent node must have sequences with time first, and a GRU its reset "
                + "after the product, got " + call.node() + ".");
        }
        Requirement.atLeast("The number of units", units, 1);
        String direction = call.node().text("direction", "forward");
        int directions = direction.equals("bidirectional") ? 2 : 1;
        Tensor lengths = call.has(4) ? call.in(4) : null;
        if (lengths != null) {
            Requirement.asMany("lengths", lengths.numel(), "sequences", x.size(1));
        }
        Tensor[] y = new Tensor[directions];
        Tensor[] last = new Tensor[directions];
        Tensor[] memories = new Tensor[directions];
        for (int d = 0; d < directions; d++) {
            Tensor bias = call.has(3) ? call.in(3).select(0, d) : Tensors.zeros(2 * gates * units);
            Tensor hidden = call.has(5) ? call.in(5).select(0, d) : Tensors.zeros(x.size(1), units);
            Tensor memory = call.has(6) ? call.in(6).select(0, d) : Tensors.zeros(x.size(1), units);
            Tensor[] end = {hidden, memory};
            y[d] = pass(x, lengths, direction.equals("reverse") || d == 1, call.in(1).select(0, d), call.in(2).select(0, d), bias,
                end, step);
            last[d] = end[0];
            memories[d] = end[1];
        }
        return List.of(Tensors.stack(1, y), Tensors.stack(0, last), Tensors.stack(0, memories));
    }

    /**
     * All times in one direction. The state changes into the last one; behind the end of a sequence it stays and 0 is given, so
     * that the other direction begins at the true end.
     */
    private static Tensor pass(Tensor x, Tensor lengths, boolean backward, Tensor w, Tensor r, Tensor bias, Tensor[] state,
            Step step) {
        int half = bias.numel() / 2;
        Tensor before = bias.slice(0, 0, half);
        Tensor after = bias.slice(0, half, 2 * half);
        List<Tensor> results = new ArrayList<>();
        for (int t = 0; t < x.size(0); t++) {
            int time = backward ? x.size(0) - 1 - t : t;
            Tensor[] next = step.of(x.select(0, time).linear(w, before), state[0].linear(r, after), state[1], state[0]);
            Tensor within = lengths == null ? null : lengths.detach().reshape(-1, 1).gt(time);
            Tensor given = within == null ? next[0] : Tensors.where(within, next[0], Tensor.scalar(0));
            state[0] = within == null ? next[0] : Tensors.where(within, next[0], state[0]);
            state[1] = within == null ? next[1] : Tensors.where(within, next[1], state[1]);
            results.add(backward ? 0 : t, given);
        }
        return Tensors.stack(0, results.toArray(Tensor[]::new));
    }

    private static Tensor gate(Tensor all, int number, int gates) {
        int units = all.size(1) / gates;
        return all.slice(1, number * units, (number + 1) * units);
    }

    private static Tensor[] lstm(Tensor input, Tensor previous, Tensor memory) {
        Tensor gates = input.add(previous);
        Tensor kept = gate(gates, 2, 4).sigmoid().mul(memory);
        Tensor next = kept.add(gate(gates, 0, 4).sigmoid().mul(gate(gates, 3, 4).tanh()));
        return new Tensor[] {gate(gates, 1, 4).sigmoid().mul(next.tanh()), next};
    }

    private static Tensor[] gru(Tensor input, Tensor previous, Tensor memory, Tensor hidden) {
        Tensor z = gate(input, 0, 3).add(gate(previous, 0, 3)).sigmoid();
        Tensor r = gate(input, 1, 3).add(gate(previous, 1, 3)).sigmoid();
        Tensor n = gate(input, 2, 3).add(r.mul(gate(previous, 2, 3))).tanh();
        return new Tensor[] {n.add(z.mul(hidden.sub(n))), memory};
    }
}
