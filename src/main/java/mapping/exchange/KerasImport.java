package mapping.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mapping.Requirement;
import mapping.activations.Activations;
import mapping.activations.Elu;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasModel;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Sequential;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Padding;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * A Keras Sequential as layers of ours: the same mapping of the same arguments, pictures with their channels last. Section 7.1.3.
 * Each layer of Keras becomes one of ours, its weights turned back.
 */
public final class KerasImport {

    private final Map<String, RawTensor> weights;
    private final Set<String> unused;
    private String layer;
    private Json config;

    private KerasImport(KerasModel model) {
        this.weights = model.weights();
        this.unused = new TreeSet<>(weights.keySet());
    }

    /**
     * The layers, in evaluation mode.
     *
     * @throws MalformedFile if a layer is of a kind that is not known here, a weight is missing, left over or of another shape
     */
    public static Layer of(KerasModel model) {
        KerasImport in = new KerasImport(Requirement.given("The model", model));
        List<Layer> layers = new ArrayList<>();
        for (Json each : model.layers()) {
            in.config = each.member("config");
            in.layer = in.config.member("name").text();
            try {
                in.read(each.member("class_name").text(), layers);
            } catch (MalformedFile e) {
                throw e;
            } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
                throw MalformedFile.in("The layer \"" + in.layer + "\"", "does not fit its weights or settings");
            }
        }
        if (!in.unused.isEmpty()) {
            throw MalformedFile.in("The model", "has weights that no layer takes: " + String.join(", ", in.unused));
        }
        return (layers.isEmpty() ? Layers.identity() : Sequential.of(layers.toArray(Layer[]::new))).eval();
    }

    private void read(String kind, List<Layer> into) {
        switch (kind) {
            case "InputLayer", "Dropout" -> { }
            case "Dense" -> into.add(new Dense(weight("kernel", 2).transpose(0, 1).copy().requiresGrad(), bias()));
            case "Conv2D" -> channelsFirst(into, convolution());
            case "MaxPooling2D" -> channelsFirst(into, new MaxPool2d(window(0), window(1)));
            case "AveragePooling2D" -> channelsFirst(into, new AvgPool2d(window(0), window(1)));
            case "GlobalAveragePooling2D" -> {
                requireUsual("keepdims", "keeps the axes it takes the mean of");
                requireChannelsLast();
                into.add(x -> x.mean(1, 2));
            }
            case "ZeroPadding2D" -> channelsFirst(into, padding());
            case "Permute" -> into.add(permutation());
            case "Flatten" -> {
                requireChannelsLast();
                into.add(Layers.flatten());
            }
            case "BatchNormalization" -> batchNormalization(into);
            case "LayerNormalization" -> {
                Tensor gamma = weight("gamma", 1).requiresGrad();
                into.add(new LayerNorm(List.of(gamma.numel()), gamma, weight("beta", 1).requiresGrad(), real("epsilon", 1e-3)));
            }
            case "Embedding" -> {
                requireUsual("mask_zero", "hides the token 0 from the layers behind it");
                into.add(new Embedding(weight("embeddings", 2).requiresGrad(), -1));
            }
            case "LSTM" -> into.add(lstm());
            case "Activation" -> { }
            case "ELU" -> into.add(new Elu(real("alpha", 1)));
            default -> throw MalformedFile.in("The layer \"" + layer + "\"", "is of the kind " + kind
                + ", which is not known here");
        }
        if (config.has("activation") && !kind.equals("LSTM")) {
            activation(into);
        }
    }

    private void activation(List<Layer> into) {
        String name = config.member("activation").text();
        switch (name) {
            case "linear" -> { }
            case "relu" -> into.add(Activations.relu());
            case "sigmoid" -> into.add(Activations.sigmoid());
            case "tanh" -> into.add(Activations.tanh());
            case "softmax" -> into.add(Activations.softmax());
            case "selu" -> into.add(Activations.selu());
            case "elu" -> into.add(Activations.elu());
            case "softsign" -> into.add(Activations.softsign());
            default -> throw MalformedFile.in("The layer \"" + layer + "\"", "has the activation " + name
                + ", which is not known here");
        }
    }

    /** Our layers of pictures have the channels first. */
    private void channelsFirst(List<Layer> into, Layer inner) {
        requireChannelsLast();
        into.add(x -> x.permute(0, 3, 1, 2));
        into.add(inner);
        into.add(x -> x.permute(0, 2, 3, 1));
    }

    private void requireChannelsLast() {
        if (config.has("data_format") && !config.member("data_format").text().equals("channels_last")) {
            throw MalformedFile.in("The layer \"" + layer + "\"", "has its channels first, which is not read here");
        }
    }

    /** A setting that changes the mapping must be off. */
    private void requireUsual(String setting, String meaning) {
        if (config.has(setting) && config.member(setting).truth()) {
            throw MalformedFile.in("The layer \"" + layer + "\"", meaning + ", which is not read here");
        }
    }

    private Layer convolution() {
        Tensor kernel = weight("kernel", 4).permute(3, 2, 0, 1).copy().requiresGrad();
        int[] strides = pair("strides", 1, 1);
        int[] dilations = pair("dilation_rate", 1, 1);
        boolean same = same();
        Sliding[] axes = new Sliding[2];
        for (int i = 0; i < 2; i++) {
            int span = (kernel.size(2 + i) - 1) * dilations[i];
            if (same && (span % 2 != 0 || strides[i] != 1)) {
                throw MalformedFile.in("The layer \"" + layer + "\"", "pads its two sides differently, which is not read here");
            }
            axes[i] = new Sliding(kernel.size(2 + i), strides[i], same ? span / 2 : 0, dilations[i]);
        }
        return new Conv2d(kernel, bias(), axes[0], axes[1], 1);
    }

    private boolean same() {
        String padding = config.has("padding") ? config.member("padding").text() : "valid";
        if (!padding.equals("same") && !padding.equals("valid")) {
            throw MalformedFile.in("The layer \"" + layer + "\"", "has the padding " + padding + ", which is not known here");
        }
        return padding.equals("same");
    }

    private Sliding window(int axis) {
        int[] size = pair("pool_size", 2, 2);
        if (same()) {
            throw MalformedFile.in("The layer \"" + layer + "\"", "pads what it takes the largest of, which is not read here");
        }
        return new Sliding(size[axis], pair("strides", size)[axis], 0, 1);
    }

    private Layer padding() {
        List<Json> sides = config.member("padding").items();
        int[] v = {(int) sides.get(0).items().get(0).whole(), (int) sides.get(0).items().get(1).whole()};
        int[] h = {(int) sides.get(1).items().get(0).whole(), (int) sides.get(1).items().get(1).whole()};
        return new mapping.layers.resizing.Pad(Padding.Mode.CONSTANT, 0, List.of(h[0], h[1], v[0], v[1]));
    }

    private Layer permutation() {
        List<Json> dims = config.member("dims").items();
        int[] axes = new int[dims.size() + 1];
        for (int i = 1; i < axes.length; i++) {
            axes[i] = (int) dims.get(i - 1).whole();
        }
        return x -> x.permute(axes);
    }

    /** Along the last axis, or the first of an example. */
    private void batchNormalization(List<Layer> into) {
        Tensor mean = weight("moving_mean", 1);
        BatchNorm norm = new BatchNorm(mean.numel(), 0.1, real("epsilon", 1e-3));
        Map<String, Tensor> state = new LinkedHashMap<>(norm.state());
        state.put("weight", weight("gamma", 1));
        state.put("bias", weight("beta", 1));
        state.put("running_mean", mean);
        state.put("running_var", weight("moving_variance", 1));
        norm.load(state);
        Json axis = config.member("axis");
        if ((axis instanceof Json.Items list ? list.items().get(0) : axis).whole() == 1) {
            into.add(norm);
        } else {
            into.add(x -> x.dim() < 3 ? x : x.transpose(1, -1));
            into.add(norm);
            into.add(x -> x.dim() < 3 ? x : x.transpose(1, -1));
        }
    }

    private Layer lstm() {
        boolean usual = config.member("activation").text().equals("tanh")
            && config.member("recurrent_activation").text().equals("sigmoid")
            && (!config.has("go_backwards") || !config.member("go_backwards").truth());
        if (!usual) {
            throw MalformedFile.in("The layer \"" + layer + "\"", "is no usual LSTM, with tanh and sigmoid and forward");
        }
        Tensor kernel = weight("kernel", 2).transpose(0, 1);
        Tensor recurrent = weight("recurrent_kernel", 2).transpose(0, 1);
        Tensor bias = weight("bias", 1);
        Lstm lstm = Lstm.of(kernel.size(1), recurrent.size(1), RandomSource.of(0));
        lstm.load(Map.of("weight_ih_l0", kernel, "weight_hh_l0", recurrent, "bias_ih_l0", bias, "bias_hh_l0", bias.mul(0)));
        boolean all = config.has("return_sequences") && config.member("return_sequences").truth();
        return all ? lstm : lstm.then(x -> x.select(1, x.size(1) - 1));
    }

    private Tensor bias() {
        boolean without = config.has("use_bias") && !config.member("use_bias").truth();
        return without ? null : weight("bias", 1).requiresGrad();
    }

    private Tensor weight(String name, int axes) {
        String key = layer + "/" + name;
        RawTensor raw = weights.get(key);
        if (raw == null) {
            throw MalformedFile.in("The model", "has no weight \"" + key + "\"");
        }
        unused.remove(key);
        if (raw.shape().length != axes) {
            throw MalformedFile.in("The weight \"" + key + "\"", "has " + raw.shape().length + " axes, where " + axes
                + " are needed");
        }
        return raw.tensor();
    }

    private double real(String name, double otherwise) {
        return config.has(name) ? config.member(name).number() : otherwise;
    }

    private int[] pair(String name, int... otherwise) {
        if (!config.has(name)) {
            return otherwise;
        }
        Json value = config.member(name);
        List<Json> both = value instanceof Json.Items list ? list.all() : List.of(value, value);
        return new int[] {(int) both.get(0).whole(), (int) both.get(both.size() - 1).whole()};
    }
}
