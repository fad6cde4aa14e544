package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mapping.Requirement;
import mapping.formats.onnx.OnnxAttribute;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** LSTM, GRU and RNN as ONNX defines them, step after step: (times, batch, in) to (times, directions, batch, units). */
final class RecurrentOperators {

    private RecurrentOperators() {
    }

    static void enter(Operators all) {
        all.putAll("LSTM", call -> run(call, 4, List.of("Sigmoid", "Tanh", "Tanh"), RecurrentOperators::lstm));
        all.putAll("GRU", call -> run(call, 3, List.of("Sigmoid", "Tanh"), call.whole("linear_before_reset", 0) == 1
            ? RecurrentOperators::gru : RecurrentOperators::resetFirst));
        all.putAll("RNN", call -> {
            boolean relu = activations(call).stream().allMatch("Relu"::equals) && !activations(call).isEmpty();
            UnaryOperator<Tensor> activation = relu ? Tensor::relu : Tensor::tanh;
            return run(call, 1, List.of(relu ? "Relu" : "Tanh"), (now, state, weights) ->
                new Tensor[] {activation.apply(now.add(weights.previous(state[0]))), state[1]});
        });
    }

    private static List<String> activations(Call call) {
        return call.node().attributes().get("activations") instanceof OnnxAttribute.Texts texts ? texts.values() : List.of();
    }

    /**
     * What one direction has learnt.
     *
     * @param matrix    R, of the previous state
     * @param bias      its bias
     * @param peepholes from the memory to the gates of an LSTM, or null
     */
    private record Weights(Tensor matrix, Tensor bias, Tensor peepholes) {

        Tensor previous(Tensor hidden) {
            return hidden.linear(matrix, bias);
        }
    }

    /** From what the input gives to the gates, and (state, memory), to (state, memory) after. */
    private interface Step {
        Tensor[] of(Tensor input, Tensor[] state, Weights weights);
    }

    private static List<Tensor> run(Call call, int gates, List<String> usual, Step step) {
        boolean batchFirst = call.whole("layout", 0) == 1;
        Tensor x = batchFirst && call.in(0).dim() == 3 ? call.in(0).transpose(0, 1) : call.in(0);
        int units = call.whole("hidden_size", 0);
        String direction = call.node().text("direction", "forward");
        int directions = direction.equals("bidirectional") ? 2 : 1;
        List<String> activations = activations(call);
        boolean plain = call.whole("input_forget", 0) == 0 && !call.node().attributes().containsKey("clip");
        for (int i = 0; i < activations.size(); i++) {
            plain &= activations.get(i).equals(usual.get(i % usual.size()));
        }
        if (!plain || x.dim() != 3) {
            throw new IllegalArgumentException("A recurrent node must take sequences and have the usual activations, without a "
                + "limit of its numbers, got " + call.node() + ".");
        }
        Requirement.atLeast("The number of units", units, 1);
        Tensor lengths = call.has(4) ? call.in(4) : null;
        if (lengths != null) {
            Requirement.asMany("lengths", lengths.numel(), "sequences", x.size(1));
        }
        Tensor[] y = new Tensor[directions];
        Tensor[] last = new Tensor[directions];
        Tensor[] memories = new Tensor[directions];
        for (int d = 0; d < directions; d++) {
            Tensor bias = call.has(3) ? call.in(3).select(0, d) : Tensors.zeros(2 * gates * units);
            int half = bias.numel() / 2;
            Weights weights = new Weights(call.in(2).select(0, d), bias.slice(0, half, 2 * half),
                call.has(7) ? call.in(7).select(0, d) : null);
            Tensor[] state = {start(call, 5, d, x.size(1), units), start(call, 6, d, x.size(1), units)};
            Tensor read = x.linear(call.in(1).select(0, d), bias.slice(0, 0, half));
            y[d] = pass(read, lengths, direction.equals("reverse") || d == 1, weights, state, step);
            last[d] = state[0];
            memories[d] = state[1];
        }
        int side = batchFirst ? 1 : 0;
        Tensor all = Tensors.stack(1, y);
        return List.of(batchFirst ? all.permute(2, 0, 1, 3) : all, Tensors.stack(side, last), Tensors.stack(side, memories));
    }

    private static Tensor start(Call call, int input, int direction, int batch, int units) {
        return call.has(input) ? call.in(input).select(call.whole("layout", 0) == 1 ? 1 : 0, direction)
            : Tensors.zeros(batch, units);
    }

    /**
     * All times in one direction. The state changes into the last one; behind the end of a sequence it stays and 0 is given, so
     * that the other direction begins at the true end.
     */
    private static Tensor pass(Tensor read, Tensor lengths, boolean backward, Weights weights, Tensor[] state, Step step) {
        int times = read.size(0);
        List<Tensor> results = new ArrayList<>();
        for (int t = 0; t < times; t++) {
            int time = backward ? times - 1 - t : t;
            Tensor[] next = step.of(read.select(0, time), state.clone(), weights);
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

    /** A gate that may look at the memory: peepholes stand in the order input, output, forget. */
    private static Tensor lstmGate(Tensor gates, int number, Tensor memory, Weights weights) {
        Tensor gate = gate(gates, number, 4);
        int units = gate.size(1);
        return (weights.peepholes() == null ? gate
            : gate.add(weights.peepholes().slice(0, number * units, (number + 1) * units).mul(memory))).sigmoid();
    }

    private static Tensor[] lstm(Tensor input, Tensor[] state, Weights weights) {
        Tensor gates = input.add(weights.previous(state[0]));
        Tensor kept = lstmGate(gates, 2, state[1], weights).mul(state[1]);
        Tensor next = kept.add(lstmGate(gates, 0, state[1], weights).mul(gate(gates, 3, 4).tanh()));
        return new Tensor[] {lstmGate(gates, 1, next, weights).mul(next.tanh()), next};
    }

    private static Tensor[] gru(Tensor input, Tensor[] state, Weights weights) {
        Tensor previous = weights.previous(state[0]);
        Tensor r = gate(input, 1, 3).add(gate(previous, 1, 3)).sigmoid();
        return gru(input, previous, state, gate(input, 2, 3).add(r.mul(gate(previous, 2, 3))).tanh());
    }

    /** The older form, in which the reset comes before the product. */
    private static Tensor[] resetFirst(Tensor input, Tensor[] state, Weights weights) {
        Tensor previous = weights.previous(state[0]);
        Tensor r = gate(input, 1, 3).add(gate(previous, 1, 3)).sigmoid();
        int units = state[0].size(1);
        Tensor product = r.mul(state[0]).linear(weights.matrix().slice(0, 2 * units, 3 * units),
            weights.bias().slice(0, 2 * units, 3 * units));
        return gru(input, previous, state, gate(input, 2, 3).add(product).tanh());
    }

    private static Tensor[] gru(Tensor input, Tensor previous, Tensor[] state, Tensor fresh) {
        Tensor z = gate(input, 0, 3).add(gate(previous, 0, 3)).sigmoid();
        return new Tensor[] {fresh.add(z.mul(state[0].sub(fresh))), state[1]};
    }
}
