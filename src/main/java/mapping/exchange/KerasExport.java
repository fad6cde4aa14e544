package mapping.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.activations.Elu;
import mapping.activations.Relu;
import mapping.activations.Selu;
import mapping.activations.Sigmoid;
import mapping.activations.Softmax;
import mapping.activations.Softsign;
import mapping.activations.Tanh;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasModel;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Flatten;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.GlobalAveragePool;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.dropout.Dropout;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.recurrent.Lstm;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * A composition of layers as a Keras Sequential: the same mapping of the same arguments. Section 7.1.3. Keras counts the channels of
 * a picture last and ours first, so a layer Permute is put where the order changes; weights are turned as Keras has them: a dense
 * kernel is (in, out), a convolution's (height, width, in, out), an LSTM has one bias where ours (PyTorch's) has two.
 */
public final class KerasExport {

    private final List<Json> layers = new ArrayList<>();
    private final Map<String, RawTensor> weights = new LinkedHashMap<>();
    private boolean channelsLast;

    private KerasExport() {
    }

    /**
     * The model.
     *
     * @param input the space of one example, all sizes fixed
     * @throws IllegalArgumentException if a layer has no counterpart in Keras that is known here; names it
     */
    public static KerasModel of(Layer layer, Space input) {
        int[] sizes = Draft.sizes("The input of a Keras model", Requirement.given("The space of the input", input));
        for (int size : sizes) {
            Requirement.atLeast("A size of the input of a Keras model", size, 1);
        }
        KerasExport export = new KerasExport();
        List<Object> shape = new ArrayList<>();
        shape.add(null);
        Arrays.stream(sizes).forEach(shape::add);
        export.add("InputLayer", "batch_input_shape", shape, "dtype", "float32", "sparse", false);
        export.write(Requirement.given("The layer", layer), input);
        export.channels(false);
        return new KerasModel(export.layers, export.weights);
    }

    private void write(Layer layer, Space in) {
        if (layer instanceof Sequential sequence) {
            Space space = in;
            for (Layer part : sequence.layers()) {
                write(part, space);
                space = part.codomain(space);
            }
        } else if (layer instanceof Dense dense) {
            channels(false);
            String name = add("Dense", "units", dense.out(), "activation", "linear", "use_bias", dense.bias() != null);
            weight(name, "kernel", dense.weight().transpose(0, 1));
            weight(name, "bias", dense.bias());
        } else if (layer instanceof Conv2d convolution) {
            convolution(convolution);
        } else if (layer instanceof MaxPool2d pool) {
            window("MaxPooling2D", pool.vertical(), pool.horizontal());
        } else if (layer instanceof AvgPool2d pool) {
            window("AveragePooling2D", pool.vertical(), pool.horizontal());
        } else if (layer instanceof GlobalAveragePool && Draft.sizes("The input", in).length == 3) {
            channels(true);
            add("GlobalAveragePooling2D", "data_format", "channels_last");
            channelsLast = false;
        } else if (layer instanceof Flatten) {
            channels(false);
            add("Flatten");
        } else if (layer instanceof Dropout dropout) {
            add("Dropout", "rate", dropout.probability());
        } else if (layer instanceof BatchNorm norm && !norm.ownBuffers().isEmpty() && norm.weight() != null) {
            batchNormalization(norm, Draft.sizes("The input", in).length);
        } else if (layer instanceof LayerNorm norm && norm.sizes().size() == 1 && norm.weight() != null) {
            channels(false);
            String name = add("LayerNormalization", "axis", -1, "epsilon", norm.epsilon(), "center", true, "scale", true);
            weight(name, "gamma", norm.weight());
            weight(name, "beta", norm.bias());
        } else if (layer instanceof Embedding table) {
            String name = add("Embedding", "input_dim", table.weight().size(0), "output_dim", table.weight().size(1),
                "mask_zero", false);
            weight(name, "embeddings", table.weight());
        } else if (layer instanceof Lstm lstm) {
            lstm(lstm);
        } else {
            activation(layer);
        }
    }

    private void activation(Layer layer) {
        if (layer instanceof Elu elu) {
            add("ELU", "alpha", elu.alpha());
            return;
        }
        boolean last = layer instanceof Softmax softmax && softmax.axis() == -1;
        if (!last && !(layer instanceof Relu || layer instanceof Sigmoid || layer instanceof Tanh || layer instanceof Selu
                || layer instanceof Softsign)) {
            throw new IllegalArgumentException("A layer of a Keras model must be of a kind that has a counterpart here, got "
                + layer.name() + ".");
        }
        if (last) {
            channels(false);
        }
        add("Activation", "activation", layer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private void convolution(Conv2d layer) {
        if (layer.groups() != 1) {
            throw new IllegalArgumentException("A convolution of a Keras model must have one group, got " + layer.groups() + ".");
        }
        channels(true);
        Sliding v = layer.vertical();
        Sliding h = layer.horizontal();
        if (v.padding() > 0 || h.padding() > 0) {
            add("ZeroPadding2D", "padding", List.of(List.of(v.padding(), v.padding()), List.of(h.padding(), h.padding())),
                "data_format", "channels_last");
        }
        String name = add("Conv2D", "filters", layer.out(), "kernel_size", List.of(v.size(), h.size()), "strides",
            List.of(v.stride(), h.stride()), "padding", "valid", "data_format", "channels_last", "dilation_rate",
            List.of(v.dilation(), h.dilation()), "activation", "linear", "use_bias", layer.bias() != null);
        weight(name, "kernel", layer.weight().permute(2, 3, 1, 0));
        weight(name, "bias", layer.bias());
    }

    private void window(String kind, Sliding v, Sliding h) {
        if (v.padding() + h.padding() > 0 || v.dilation() * h.dilation() > 1) {
            throw new IllegalArgumentException("A window of a Keras model must have neither padding nor dilation, got " + v + ".");
        }
        channels(true);
        add(kind, "pool_size", List.of(v.size(), h.size()), "strides", List.of(v.stride(), h.stride()), "padding", "valid",
            "data_format", "channels_last");
    }

    private void batchNormalization(BatchNorm norm, int axes) {
        channels(axes == 3);
        String name = add("BatchNormalization", "axis", axes == 2 ? 1 : -1, "momentum", 0.9, "epsilon", norm.epsilon(), "center",
            true, "scale", true);
        weight(name, "gamma", norm.weight());
        weight(name, "beta", norm.bias());
        weight(name, "moving_mean", norm.ownBuffers().get("running_mean"));
        weight(name, "moving_variance", norm.ownBuffers().get("running_var"));
    }

    private void lstm(Lstm lstm) {
        Map<String, Tensor> own = lstm.ownParameters();
        if (own.containsKey("weight_ih_l0_reverse")) {
            throw new IllegalArgumentException("An LSTM of a Keras model must have one direction here, got " + lstm.name() + ".");
        }
        for (int k = 0; own.containsKey("weight_ih_l" + k); k++) {
            Tensor kernel = own.get("weight_ih_l" + k).transpose(0, 1);
            String name = add("LSTM", "units", own.get("weight_hh_l" + k).size(1), "activation", "tanh", "recurrent_activation",
                "sigmoid", "use_bias", true, "unit_forget_bias", false, "return_sequences", true, "recurrent_initializer",
                "zeros");
            weight(name, "kernel", kernel);
            weight(name, "recurrent_kernel", own.get("weight_hh_l" + k).transpose(0, 1));
            weight(name, "bias", own.get("bias_ih_l" + k).add(own.get("bias_hh_l" + k)));
        }
    }

    /** Puts a layer that turns pictures where the order of their axes changes. */
    private void channels(boolean last) {
        if (channelsLast != last) {
            add("Permute", "dims", last ? List.of(2, 3, 1) : List.of(3, 1, 2));
            channelsLast = last;
        }
    }

    private String add(String kind, Object... settings) {
        String name = kind.toLowerCase(Locale.ROOT) + "_" + layers.size();
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", name);
        for (int i = 0; i < settings.length; i += 2) {
            config.put((String) settings[i], settings[i + 1]);
        }
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("class_name", kind);
        layer.put("config", config);
        layers.add(Json.of(layer));
        return name;
    }

    private void weight(String layer, String name, Tensor tensor) {
        if (tensor != null) {
            weights.put(layer + "/" + name, RawTensor.of(tensor));
        }
    }
}
