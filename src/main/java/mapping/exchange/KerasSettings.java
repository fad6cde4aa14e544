package mapping.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.tensor.Tensor;

/** The settings of one Keras layer and its weights, by name: a weight must be there, a setting may have a default. */
final class KerasSettings {

    private final String layer;
    private final String prefix;
    private final Json config;
    private final Map<String, RawTensor> weights;
    private final Set<String> unused;

    private KerasSettings(String layer, String prefix, Json config, Map<String, RawTensor> weights, Set<String> unused) {
        this.layer = layer;
        this.prefix = prefix;
        this.config = config;
        this.weights = weights;
        this.unused = unused;
    }

    /** @param unused weights that no layer has taken yet, from which what is read here is removed */
    static KerasSettings of(Json config, Map<String, RawTensor> weights, Set<String> unused) {
        String layer = config.member("name").text();
        return new KerasSettings(layer, layer + "/", config, weights, unused);
    }

    /** Those of a layer inside of this one, whose weights' names go on with this beginning. */
    KerasSettings inner(Json innerConfig, String beginning) {
        return new KerasSettings(layer, prefix + beginning, innerConfig, weights, unused);
    }

    String layer() {
        return layer;
    }

    /** The error of this layer. */
    MalformedFile trouble(String rest) {
        return MalformedFile.in("The layer \"" + layer + "\"", rest);
    }

    /** Whether the setting is there and not null. */
    boolean has(String name) {
        return config.has(name) && !(config.member(name) instanceof Json.Nothing);
    }

    Json member(String name) {
        return config.member(name);
    }

    boolean truth(String name, boolean otherwise) {
        return has(name) ? config.member(name).truth() : otherwise;
    }

    double real(String name, double otherwise) {
        return has(name) ? config.member(name).number() : otherwise;
    }

    String text(String name, String otherwise) {
        return has(name) ? config.member(name).text() : otherwise;
    }

    /** A number for both axes, or one for each. */
    int[] pair(String name, int... otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        Json value = config.member(name);
        List<Json> both = value instanceof Json.Items list ? list.all() : List.of(value, value);
        return new int[] {(int) both.get(0).whole(), (int) both.get(both.size() - 1).whole()};
    }

    /** A setting that changes the mapping must be off. */
    void requireOff(String setting, String meaning) {
        if (truth(setting, false)) {
            throw trouble(meaning + ", which is not read here");
        }
    }

    void requireChannelsLast() {
        if (!text("data_format", "channels_last").equals("channels_last")) {
            throw trouble("has its channels first, which is not read here");
        }
    }

    /** The bias, or null if the layer has none. */
    Tensor bias() {
        return truth("use_bias", true) ? weight("bias", 1).requiresGrad() : null;
    }

    Tensor weight(String name, int axes) {
        Tensor weight = weight(name);
        if (weight.dim() != axes) {
            throw MalformedFile.in("The weight \"" + layer + "/" + name + "\"", "has " + weight.dim() + " axes, where " + axes
                + " are needed");
        }
        return weight;
    }

    /** The weight under the layer's name and its own; Keras may put a name between, such as that of a recurrent layer's cell. */
    Tensor weight(String name) {
        String key = prefix + name;
        if (!weights.containsKey(key)) {
            List<String> found = weights.keySet().stream().filter(each -> each.startsWith(prefix) && each.endsWith("/" + name))
                .toList();
            if (found.size() != 1) {
                throw MalformedFile.in("The model", "has " + (found.isEmpty() ? "no weight" : found.size() + " weights") + " \""
                    + key + "\"");
            }
            key = found.get(0);
        }
        unused.remove(key);
        return weights.get(key).tensor();
    }

    /** The names of all weights. */
    static Set<String> names(Map<String, RawTensor> weights) {
        return new TreeSet<>(weights.keySet());
    }
}
