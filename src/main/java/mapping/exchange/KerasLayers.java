package mapping.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.activations.Activations;
import mapping.formats.json.Json;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.resizing.Pad;
import mapping.tensor.Padding;
import mapping.tensor.Shape;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** One layer of Keras as layers of ours, in a row. */
final class KerasLayers {

    private static final double LEAK = 0.3;
    private static final double LEAK_BY_NAME = 0.2;
    private static final double SIX = 6;

    private final KerasSettings settings;
    private final List<Layer> row = new ArrayList<>();

    private KerasLayers(KerasSettings settings) {
        this.settings = settings;
    }

    static List<Layer> of(String kind, KerasSettings settings) {
        KerasLayers layers = new KerasLayers(settings);
        layers.read(kind);
        if (settings.has("activation") && !KerasRecurrent.is(kind)) {
            layers.activation();
        }
        return layers.row;
    }

    private void read(String kind) {
        switch (kind) {
            case "InputLayer", "Dropout", "Activation" -> { }
            case "Dense" -> row.add(new Dense(settings.weight("kernel", 2).transpose(0, 1).copy().requiresGrad(),
                settings.bias()));
            case "Conv2D" -> channelsFirst(convolution());
            case "MaxPooling2D" -> channelsFirst(new MaxPool2d(window(0), window(1)));
            case "AveragePooling2D" -> channelsFirst(new AvgPool2d(window(0), window(1)));
            case "GlobalAveragePooling2D" -> {
                settings.requireOff("keepdims", "keeps the axes it takes the mean of");
                settings.requireChannelsLast();
                row.add(x -> x.mean(1, 2));
            }
            case "ZeroPadding2D" -> channelsFirst(padding());
            case "Permute" -> row.add(permutation());
            case "Flatten" -> {
                settings.requireChannelsLast();
                row.add(Layers.flatten());
            }
            case "BatchNormalization" -> batchNormalization();
            case "LayerNormalization" -> {
                requireLast(axis("a normalization"));
                Tensor gamma = settings.weight("gamma", 1).requiresGrad();
                row.add(new LayerNorm(List.of(gamma.numel()), gamma, settings.weight("beta", 1).requiresGrad(),
                    settings.real("epsilon", 1e-3)));
            }
            case "Embedding" -> {
                settings.requireOff("mask_zero", "hides the token 0 from the layers behind it");
                row.add(new Embedding(settings.weight("embeddings", 2).requiresGrad(), -1));
            }
            case "LSTM", "GRU", "Bidirectional" -> row.add(KerasRecurrent.of(kind, settings));
            case "ReLU" -> row.add(relu());
            case "LeakyReLU" -> row.add(Activations.leakyRelu(settings.real("negative_slope", settings.real("alpha", LEAK))));
            case "ELU" -> row.add(Activations.elu(settings.real("alpha", 1)));
            case "Softmax" -> row.add(Activations.softmax(axis("a softmax")));
            case "Sequential", "Functional", "Model" -> throw settings.trouble("is a model of its own, which is not read here");
            default -> throw settings.trouble("is of the kind " + kind + ", which is not known here");
        }
    }

    private void activation() {
        String name = settings.member("activation").text();
        switch (name) {
            case "linear" -> { }
            case "relu" -> row.add(Activations.relu());
            case "relu6" -> row.add(Activations.relu6());
            case "leaky_relu" -> row.add(Activations.leakyRelu(LEAK_BY_NAME));
            case "sigmoid" -> row.add(Activations.sigmoid());
            case "tanh" -> row.add(Activations.tanh());
            case "softmax" -> row.add(Activations.softmax());
            case "softplus" -> row.add(Activations.softplus());
            case "selu" -> row.add(Activations.selu());
            case "elu" -> row.add(Activations.elu());
            case "gelu" -> row.add(Activations.gelu());
            case "swish", "silu" -> row.add(Activations.silu());
            case "mish" -> row.add(Activations.mish());
            case "softsign" -> row.add(Activations.softsign());
            case "exponential" -> row.add(Activations.exponential());
            case "hard_sigmoid" -> throw settings.trouble("has the activation hard_sigmoid, which is 0.2 x + 0.5 between 0 and 1 "
                + "in Keras 2 and x / 6 + 0.5 in Keras 3, and the file does not say which");
            default -> throw settings.trouble("has the activation " + name + ", which is not known here");
        }
    }

    /** min(max, x) of what is positive, slope · x of the rest. */
    private Layer relu() {
        double slope = settings.real("negative_slope", 0);
        if (settings.real("threshold", 0) != 0) {
            throw settings.trouble("is a ReLU with a threshold, which is not read here");
        }
        if (!settings.has("max_value")) {
            return slope == 0 ? Activations.relu() : Activations.leakyRelu(slope);
        }
        double most = settings.real("max_value", 0);
        if (slope != 0) {
            throw settings.trouble("is a ReLU with a largest value and a slope for the negative, which is not read here");
        }
        return most == SIX ? Activations.relu6() : Activations.hardTanh(0, most);
    }

    private int axis(String what) {
        if (!settings.has("axis")) {
            return -1;
        }
        Json axis = settings.member("axis");
        List<Json> all = axis instanceof Json.Items several ? several.all() : List.of(axis);
        if (all.size() != 1) {
            throw settings.trouble("is " + what + " along " + all.size() + " axes, which is not read here");
        }
        return (int) all.get(0).whole();
    }

    /** Refuses what is not along the last axis: at once, or, since an axis is counted from the front, when a batch comes. */
    private void requireLast(int axis) {
        if (axis < -1) {
            throw settings.trouble("is a normalization along the axis " + axis + ", of which only the last is read here");
        }
        if (axis >= 0) {
            row.add(x -> {
                if (x.dim() - 1 != axis) {
                    throw new IllegalArgumentException("A normalization along the axis " + axis + " must be given batches of "
                        + (axis + 1) + " axes, since only the last is read from Keras, got shape " + Shape.text(x.shape()) + ".");
                }
                return x;
            });
        }
    }

    /** Our layers of pictures have the channels first. */
    private void channelsFirst(Layer inner) {
        settings.requireChannelsLast();
        row.add(x -> x.permute(0, 3, 1, 2));
        row.add(inner);
        row.add(x -> x.permute(0, 2, 3, 1));
    }

    private Layer convolution() {
        if (settings.real("groups", 1) != 1) {
            throw settings.trouble("is a convolution of several groups, which is not read here");
        }
        Tensor kernel = settings.weight("kernel", 4).permute(3, 2, 0, 1).copy().requiresGrad();
        int[] strides = settings.pair("strides", 1, 1);
        int[] dilations = settings.pair("dilation_rate", 1, 1);
        boolean same = same();
        Sliding[] axes = new Sliding[2];
        for (int i = 0; i < 2; i++) {
            int span = (kernel.size(2 + i) - 1) * dilations[i];
            if (same && (span % 2 != 0 || strides[i] != 1)) {
                throw settings.trouble("pads its two sides differently, which is not read here");
            }
            axes[i] = new Sliding(kernel.size(2 + i), strides[i], same ? span / 2 : 0, dilations[i]);
        }
        return new Conv2d(kernel, settings.bias(), axes[0], axes[1], 1);
    }

    private boolean same() {
        String padding = settings.text("padding", "valid");
        if (!padding.equals("same") && !padding.equals("valid")) {
            throw settings.trouble("has the padding " + padding + ", which is not known here");
        }
        return padding.equals("same");
    }

    private Sliding window(int axis) {
        int[] size = settings.pair("pool_size", 2, 2);
        if (same()) {
            throw settings.trouble("pads what it pools, which is not read here");
        }
        return new Sliding(size[axis], settings.pair("strides", size)[axis], 0, 1);
    }

    private Layer padding() {
        List<Json> sides = settings.member("padding").items();
        int[] v = {(int) sides.get(0).items().get(0).whole(), (int) sides.get(0).items().get(1).whole()};
        int[] h = {(int) sides.get(1).items().get(0).whole(), (int) sides.get(1).items().get(1).whole()};
        return new Pad(Padding.Mode.CONSTANT, 0, List.of(h[0], h[1], v[0], v[1]));
    }

    private Layer permutation() {
        List<Json> dims = settings.member("dims").items();
        int[] axes = new int[dims.size() + 1];
        for (int i = 1; i < axes.length; i++) {
            axes[i] = (int) dims.get(i - 1).whole();
        }
        return x -> x.permute(axes);
    }

    /** Along the last axis, or the first of an example. */
    private void batchNormalization() {
        Tensor mean = settings.weight("moving_mean", 1);
        BatchNorm norm = new BatchNorm(mean.numel(), 0.1, settings.real("epsilon", 1e-3));
        Map<String, Tensor> state = new LinkedHashMap<>(norm.state());
        state.put("weight", settings.truth("scale", true) ? settings.weight("gamma", 1) : Tensors.ones(mean.numel()));
        state.put("bias", settings.truth("center", true) ? settings.weight("beta", 1) : Tensors.zeros(mean.numel()));
        state.put("running_mean", mean);
        state.put("running_var", settings.weight("moving_variance", 1));
        norm.load(state);
        int axis = axis("a normalization");
        if (axis == 1) {
            row.add(norm);
        } else {
            requireLast(axis);
            row.add(x -> x.dim() < 3 ? x : x.transpose(1, -1));
            row.add(norm);
            row.add(x -> x.dim() < 3 ? x : x.transpose(1, -1));
        }
    }
}
