package mapping.exchange;

import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import mapping.formats.json.Json;
import mapping.layers.Layer;
import mapping.layers.recurrent.Gru;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Keras' recurrent layers as ours. An LSTM's gates lie in the order i, f, g, o in both. A GRU's lie in the order z, r, n there
 * and r, z, n here; its reset gate acts behind the matrix ({@code reset_after}, what TensorFlow 2's Keras and Keras 3 take
 * if nothing is said; ours and PyTorch's), with two biases, or before it, as in the paper, with one: {@link ResetBefore}.
 */
final class KerasRecurrent {

    private static final Set<String> KINDS = Set.of("LSTM", "GRU", "Bidirectional");
    private static final Map<String, BinaryOperator<Tensor>> MERGES = Map.of("concat", (a, b) -> Tensors.concat(-1, a, b),
        "sum", Tensor::add, "mul", Tensor::mul, "ave", (a, b) -> a.add(b).div(2));

    private KerasRecurrent() {
    }

    static boolean is(String kind) {
        return KINDS.contains(kind);
    }

    static Layer of(String kind, KerasSettings settings) {
        if (kind.equals("Bidirectional")) {
            return bothWays(settings);
        }
        Layer all = allTimes(kind, settings, false);
        return settings.truth("return_sequences", false) ? all : all.then(x -> x.select(1, x.size(1) - 1));
    }

    private static Layer bothWays(KerasSettings settings) {
        Json inner = settings.member("layer");
        String kind = inner.member("class_name").text();
        String merge = settings.text("merge_mode", "none");
        if (!kind.equals("LSTM") && !kind.equals("GRU") || !MERGES.containsKey(merge)) {
            throw settings.trouble("reads both ways with " + kind + " and joins by " + merge + ", which is not read here");
        }
        KerasSettings forward = settings.inner(inner.member("config"), "forward_");
        Json second = settings.has("backward_layer") ? settings.member("backward_layer").member("config") : null;
        KerasSettings backward = settings.inner(second == null ? inner.member("config") : second, "backward_");
        boolean every = forward.truth("return_sequences", false);
        if (every != backward.truth("return_sequences", false)) {
            throw settings.trouble("gives all times in one direction only");
        }
        return new BothWays(allTimes(kind, forward, false), allTimes(kind, backward, second != null), every, merge,
            MERGES.get(merge));
    }

    /** What the layer gives at every time. */
    private static Layer allTimes(String kind, KerasSettings settings, boolean backwards) {
        boolean usual = settings.text("activation", "tanh").equals("tanh")
            && settings.text("recurrent_activation", "sigmoid").equals("sigmoid")
            && settings.truth("go_backwards", false) == backwards;
        if (!usual) {
            throw settings.trouble("is no usual " + kind + ", with tanh and sigmoid and forward");
        }
        settings.requireOff("return_state", "gives its state, too");
        settings.requireOff("stateful", "keeps its state from batch to batch");
        settings.requireOff("time_major", "takes the times before the examples");
        Tensor kernel = settings.weight("kernel", 2);
        Tensor recurrent = settings.weight("recurrent_kernel", 2);
        Tensor bias = settings.truth("use_bias", true) ? settings.weight("bias") : null;
        long width = (kind.equals("LSTM") ? 4L : 3L) * recurrent.size(0);
        if (kernel.size(1) != width || recurrent.size(1) != width || bias != null && bias.size(-1) != width) {
            throw settings.trouble("has weights that are not " + width + " wide, as the gates of " + recurrent.size(0)
                + " units are");
        }
        return kind.equals("LSTM") ? lstm(settings, kernel, recurrent, bias) : gru(settings, kernel, recurrent, bias);
    }

    private static Layer lstm(KerasSettings settings, Tensor kernel, Tensor recurrent, Tensor bias) {
        Tensor none = Tensors.zeros(kernel.size(1));
        if (bias != null && bias.dim() != 1) {
            throw settings.trouble("has a bias of " + bias.dim() + " axes, where 1 is needed");
        }
        Lstm lstm = Lstm.of(kernel.size(0), recurrent.size(0), RandomSource.of(0));
        lstm.load(Map.of("weight_ih_l0", kernel.transpose(0, 1), "weight_hh_l0", recurrent.transpose(0, 1),
            "bias_ih_l0", bias == null ? none : bias, "bias_hh_l0", none));
        return lstm;
    }

    private static Layer gru(KerasSettings settings, Tensor kernel, Tensor recurrent, Tensor bias) {
        if (!settings.has("reset_after") && bias == null) {
            throw settings.trouble("does not say on which side of the matrix its reset gate acts");
        }
        boolean after = settings.truth("reset_after", bias != null && bias.dim() == 2);
        if (bias != null && bias.dim() != (after ? 2 : 1)) {
            throw settings.trouble("has a bias of " + bias.dim() + " axes, which does not fit its reset gate");
        }
        if (!after) {
            return new ResetBefore(kernel, recurrent, bias);
        }
        Tensor none = Tensors.zeros(kernel.size(1));
        Gru gru = Gru.of(kernel.size(0), recurrent.size(0), RandomSource.of(0));
        gru.load(Map.of("weight_ih_l0", resetFirst(kernel).transpose(0, 1), "weight_hh_l0", resetFirst(recurrent).transpose(0, 1),
            "bias_ih_l0", bias == null ? none : resetFirst(bias.select(0, 0)),
            "bias_hh_l0", bias == null ? none : resetFirst(bias.select(0, 1))));
        return gru;
    }

    /** From the order z, r, n along the last axis to r, z, n. */
    private static Tensor resetFirst(Tensor weight) {
        int units = weight.size(-1) / 3;
        return Tensors.concat(-1, weight.slice(-1, units, 2 * units), weight.slice(-1, 0, units),
            weight.slice(-1, 2 * units, weight.size(-1)));
    }
}
