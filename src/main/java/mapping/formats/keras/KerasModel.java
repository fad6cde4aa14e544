package mapping.formats.keras;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mapping.Requirement;
import mapping.files.WholeFile;
import mapping.formats.ByteCursor;
import mapping.formats.ElementType;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;

/**
 * A Keras model: its layers, their wiring and their weights. {@link #read} takes it as tfjs-layers stores it, a folder with
 * {@code model.json}, which has Keras' own description of the layers and says which numbers are where, and {@code weights.bin},
 * the numbers one tensor after the other; from Keras 3's own files it comes by {@link KerasFile}. Section 7.1.3.
 *
 * @param layers  as Keras describes them: each an object with class_name and config
 * @param weights by name, "layer/kernel" and so on, in the order of the file
 * @param graph   which layer is called with what
 */
public record KerasModel(List<Json> layers, Map<String, RawTensor> weights, KerasGraph graph) {

    private static final String MODEL = "model.json";
    private static final String WEIGHTS = "weights.bin";

    private static final Map<ElementType, String> NAMES = new EnumMap<>(Map.of(ElementType.FLOAT32, "float32", ElementType.INT32,
        "int32", ElementType.BOOL, "bool", ElementType.UINT8, "uint8", ElementType.FLOAT16, "float16"));

    public KerasModel {
        layers = Requirement.copied("The layers", layers);
        Requirement.allGiven("The weights", Requirement.given("The weights", weights).values());
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        for (KerasGraph.Call call : Requirement.given("The graph", graph).calls()) {
            Requirement.index("The place of a layer", call.layer(), layers.size());
        }
    }

    /** A Sequential: each layer takes what the one before gave. */
    public KerasModel(List<Json> layers, Map<String, RawTensor> weights) {
        this(layers, weights, KerasGraph.chain(Requirement.given("The layers", layers).size()));
    }

    /**
     * The text of {@code model.json}.
     *
     * @throws IllegalArgumentException if this is no Sequential, or a weight is of a type that tfjs-layers lacks
     */
    public String modelJson() {
        if (!graph.isChain() || graph.calls().size() != layers.size()) {
            throw new IllegalArgumentException("A model that is written must be a Sequential, got one whose layers are called "
                + graph.calls().size() + " times and not in a row.");
        }
        Map<String, Object> topology = new LinkedHashMap<>();
        topology.put("class_name", "Sequential");
        topology.put("config", Map.of("layers", layers));
        List<Object> specs = new ArrayList<>();
        weights.forEach((name, tensor) -> {
            String type = NAMES.get(tensor.type());
            if (type == null) {
                throw new IllegalArgumentException("A weight must be of a type that tfjs-layers has, got " + tensor.type() + ".");
            }
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("name", name);
            spec.put("shape", tensor.shape());
            spec.put("dtype", type);
            specs.add(spec);
        });
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("format", "layers-model");
        model.put("modelTopology", topology);
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("paths", List.of(WEIGHTS));
        group.put("weights", specs);
        model.put("weightsManifest", List.of(group));
        return Json.of(model).toString();
    }

    /** The bytes of {@code weights.bin}. */
    public byte[] weightBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (RawTensor tensor : weights.values()) {
            byte[] bytes = new byte[tensor.bytes().remaining()];
            tensor.bytes().get(bytes);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** Writes both files into a folder. */
    public void write(Path folder) throws IOException {
        byte[] bytes = weightBytes();
        byte[] json = modelJson().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(Requirement.given("The folder", folder).resolve(WEIGHTS), out -> out.write(bytes));
        WholeFile.write(folder.resolve(MODEL), out -> out.write(json));
    }

    /** Reads both files of a folder. */
    public static KerasModel read(Path folder) throws IOException {
        String name = "The file " + Requirement.given("The folder", folder).resolve(MODEL);
        return parse(name, WholeFile.read(folder.resolve(MODEL)), WholeFile.read(folder.resolve(WEIGHTS)));
    }

    /**
     * Reads the bytes of both files. The model must be a Sequential or a functional one, as Keras 2 or 3 writes it.
     *
     * @param name the beginning of a message
     * @throws MalformedFile if the first is no such JSON, or the second has not exactly the numbers that it speaks of
     */
    public static KerasModel parse(String name, byte[] model, byte[] weights) {
        Json json = Json.parse(name, ByteBuffer.wrap(Requirement.given("The bytes of the model", model)));
        Json topology = json.member("modelTopology");
        topology = topology.has("model_config") ? topology.member("model_config") : topology;
        ByteCursor in = ByteCursor.of("The weights of " + name.replaceFirst("^The ", "the "), weights);
        Map<String, RawTensor> tensors = new LinkedHashMap<>();
        for (Json group : json.member("weightsManifest").items()) {
            for (Json spec : group.member("weights").items()) {
                if (spec.has("quantization")) {
                    throw MalformedFile.in(name, "has quantized weights, which are not read here");
                }
                RawTensor tensor = tensor(in, spec);
                if (tensors.put(spec.member("name").text(), tensor) != null) {
                    throw MalformedFile.in(name, "names the weight " + spec.member("name") + " twice");
                }
            }
        }
        if (!in.atEnd()) {
            throw in.malformed("go on for " + in.remaining() + " bytes behind the last tensor");
        }
        return of(name, topology, tensors);
    }

    /** A model of this topology. */
    static KerasModel of(String name, Json topology, Map<String, RawTensor> weights) {
        String kind = topology.member("class_name").text();
        Json config = topology.member("config");
        if (kind.equals("Sequential")) {
            return new KerasModel(config instanceof Json.Items ? config.items() : config.member("layers").items(), weights);
        }
        if (!kind.equals("Functional") && !kind.equals("Model")) {
            throw MalformedFile.in(name, "holds a model of class \"" + kind
                + "\", where Sequential and Functional are read");
        }
        return new KerasModel(config.member("layers").items(), weights, KerasGraph.of(name, config));
    }

    private static RawTensor tensor(ByteCursor in, Json spec) {
        String dtype = spec.member("dtype").text();
        ElementType type = NAMES.entrySet().stream().filter(entry -> entry.getValue().equals(dtype)).map(Map.Entry::getKey)
            .findFirst().orElseThrow(() -> in.malformed("hold numbers of type " + dtype + ", which are not read here"));
        long[] sizes = spec.member("shape").items().stream().mapToLong(Json::whole).toArray();
        long needed = RawTensor.byteCount("The weight " + spec.member("name"), type, sizes);
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (int) sizes[i];
        }
        return new RawTensor(type, shape, in.take(needed, spec.member("name").toString()));
    }

    /** The names of the classes of its layers. */
    public Set<String> classes() {
        Set<String> classes = new java.util.LinkedHashSet<>();
        layers.forEach(layer -> classes.add(layer.member("class_name").text()));
        return classes;
    }
}
