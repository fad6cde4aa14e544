package mapping.formats.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;

/**
 * Names for the variables of Keras 3's HDF5 file. Keras writes them under the class of their layer in small letters, counted
 * where a class comes again, and numbers them in the order in which the layer made them: {@code layers/conv2d_1/vars/0} is the
 * kernel of the second Conv2D. Here it is called by its layer's own name, "conv2d_7/kernel", as in the other formats.
 */
final class KerasVariables {

    private static final String LAYERS = "layers/";
    private static final String OLD_LAYERS = "_layer_checkpoint_dependencies/";

    private final Map<String, RawTensor> variables;
    private final Map<String, RawTensor> named = new LinkedHashMap<>();

    private KerasVariables(Map<String, RawTensor> variables) {
        this.variables = new LinkedHashMap<>();
        boolean old = variables.keySet().stream().anyMatch(path -> path.startsWith(OLD_LAYERS));
        variables.forEach((path, tensor) -> this.variables.put(old && path.startsWith(OLD_LAYERS)
            ? LAYERS + path.substring(OLD_LAYERS.length()) : path, tensor));
    }

    static Map<String, RawTensor> named(List<Json> layers, Map<String, RawTensor> variables) {
        KerasVariables all = new KerasVariables(variables);
        Map<String, Integer> counts = new HashMap<>();
        for (Json layer : layers) {
            String kind = layer.member("class_name").text();
            String snake = snake(kind);
            int count = counts.merge(snake, 1, Integer::sum) - 1;
            String place = LAYERS + snake + (count == 0 ? "" : "_" + count);
            all.take(kind, layer.member("config"), place, layer.member("config").member("name").text());
        }
        Set<String> left = new TreeSet<>(all.variables.keySet());
        left.removeIf(path -> !path.startsWith(LAYERS) && !path.startsWith("vars/") || path.contains("/seed_generator/"));
        if (!left.isEmpty()) {
            throw MalformedFile.in("The file of weights", "has variables that no layer here takes: " + String.join(", ", left));
        }
        return all.named;
    }

    private void take(String kind, Json config, String place, String layer) {
        if (kind.equals("LSTM") || kind.equals("GRU")) {
            number(place + "/cell", layer, kernels(config, "kernel", "recurrent_kernel"));
        } else if (kind.equals("Bidirectional")) {
            Json inner = config.member("layer").member("config");
            for (String way : List.of("forward", "backward")) {
                number(place + "/" + way + "_layer/cell", layer + "/" + way + "_layer", kernels(inner, "kernel",
                    "recurrent_kernel"));
            }
        } else {
            number(place, layer, switch (kind) {
                case "Dense", "Conv2D" -> kernels(config, "kernel");
                case "BatchNormalization" -> scales(config, "moving_mean", "moving_variance");
                case "LayerNormalization" -> scales(config);
                case "Embedding" -> List.of("embeddings");
                default -> List.of();
            });
        }
    }

    private static List<String> kernels(Json config, String... names) {
        List<String> all = new ArrayList<>(List.of(names));
        if (on(config, "use_bias")) {
            all.add("bias");
        }
        return all;
    }

    private static List<String> scales(Json config, String... behind) {
        List<String> all = new ArrayList<>();
        if (on(config, "scale")) {
            all.add("gamma");
        }
        if (on(config, "center")) {
            all.add("beta");
        }
        all.addAll(List.of(behind));
        return all;
    }

    private static boolean on(Json config, String setting) {
        return !config.has(setting) || config.member(setting).truth();
    }

    private void number(String place, String layer, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String path = place + "/vars/" + i;
            RawTensor tensor = variables.remove(path);
            if (tensor == null) {
                throw MalformedFile.in("The file of weights", "lacks " + path + ", the " + names.get(i) + " of the layer \""
                    + layer + "\"");
            }
            named.put(layer + "/" + names.get(i), tensor);
        }
    }

    /** MaxPooling2D to max_pooling2d, as Keras' function to_snake_case does. */
    static String snake(String kind) {
        return kind.replaceAll("\\W+", "").replaceAll("(.)([A-Z][a-z]+)", "$1_$2").replaceAll("([a-z])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT);
    }
}
