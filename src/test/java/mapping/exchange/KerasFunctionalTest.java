package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasGraph;
import mapping.formats.keras.KerasModel;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Functional models, recurrent layers in both directions and GRUs that tfjs-layers 4.22.0 built, stored and ran:
 * src/test/tfjs/functional.cjs, whose files and predictions are kept.
 */
class KerasFunctionalTest {

    private static final Path KEPT = Home.root().resolve("src/test/resources/keras/functional");

    private static Tensor tensor(Json json) {
        List<Json> numbers = json.member("numbers").items();
        float[] data = new float[numbers.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) numbers.get(i).number();
        }
        return Tensor.of(data, json.member("shape").items().stream().mapToInt(size -> (int) size.whole()).toArray());
    }

    private static String topology(String name) {
        try {
            return Files.readString(KEPT.resolve(name).resolve("model.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layer read(String name, String model) throws IOException {
        return KerasImport.of(KerasModel.parse("The file", model.getBytes(StandardCharsets.UTF_8),
            Files.readAllBytes(KEPT.resolve(name).resolve("weights.bin"))));
    }

    private static void assertPredicts(String name, Layer layer) throws IOException {
        Json kept = Json.parse(Files.readString(KEPT.resolve(name).resolve("prediction.json")));
        Tensor expected = tensor(kept.member("output"));
        Tensor y = layer.apply(tensor(kept.member("input")));
        assertArrayEquals(expected.shape(), y.shape());
        assertArrayEquals(expected.data(), y.data(), 1e-5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain", "merges", "residual", "shared", "bidirectional", "gru"})
    void tfjsBuiltItAndPredictedTheSame(String name) throws IOException {
        assertPredicts(name, read(name, topology(name)));
    }

    /** What Keras 3 writes instead of Keras 2's lists: keras/src/models/functional.py, serialize_node. */
    @ParameterizedTest
    @ValueSource(strings = {"chain", "merges", "residual", "shared", "bidirectional"})
    void theSameWiringAsKeras3WritesIt(String name) throws IOException {
        String model = topology(name).replaceAll("\\s", "");
        String histories = model.replaceAll("\\[\"(\\w+)\",(\\d+),0,\\{\\}\\]",
            "{\"class_name\":\"__keras_tensor__\",\"config\":{\"shape\":[null],\"dtype\":\"float32\","
                + "\"keras_history\":[\"$1\",$2,0]}}");
        String nodes = histories.replaceAll("\"inbound_nodes\":\\[\\[(\\{.*?)\\]\\]([},])",
            "\"inbound_nodes\":[{\"args\":[[$1]],\"kwargs\":{\"mask\":null}}]$2");
        String three = nodes.replace("]}}],[{", "]}}]],\"kwargs\":{}},{\"args\":[[{").replace("\"Model\"", "\"Functional\"")
            .replaceAll("\"input_layers\":\\[(\\[.*?\\])\\]", "\"input_layers\":$1");
        assertTrue(three.contains("\"kwargs\"") && !three.contains(",0,{}"), three);
        assertPredicts(name, read(name, three));
    }

    @Test
    void aSharedLayerIsThereOnceAndLearnsFromEachCall() throws IOException {
        Layer shared = read("shared", topology("shared"));
        assertEquals(List.of("again.0.weight", "again.0.bias"), List.copyOf(shared.namedParameters().keySet()));
        shared.apply(Tensor.of(new float[] {1, 2, 3, 4}, 1, 4)).sum().backward();
        assertTrue(shared.parameters().get(0).gradient()[0] != 0);
    }

    private static float[] row(String layers, float... x) {
        Json all = Json.parse("[" + layers.replace("'", "\"") + "]");
        return KerasImport.of(new KerasModel(all.items(), Map.of())).apply(Tensor.of(x, 1, x.length)).data();
    }

    /** Settings that tfjs-layers has not, by Keras' definitions (keras/src/layers/activations, version 3.16). */
    @Test
    void settingsOfActivationsByHand() {
        assertArrayEquals(new float[] {-1, 0, 8}, row("{'class_name': 'ReLU', 'config': {'name': 'a', 'max_value': null, "
            + "'negative_slope': 0.5, 'threshold': 0.0}}", -2, 0, 8), 1e-6f);
        assertArrayEquals(new float[] {0, 1, 4.5f}, row("{'class_name': 'ReLU', 'config': {'name': 'a', 'max_value': 4.5, "
            + "'negative_slope': 0.0, 'threshold': 0.0}}", -2, 1, 8), 1e-6f);
        assertArrayEquals(new float[] {-0.6f, 1}, row("{'class_name': 'LeakyReLU', 'config': {'name': 'a'}}", -2, 1), 1e-6f);
        assertArrayEquals(new float[] {-0.2f, 1}, row("{'class_name': 'LeakyReLU', 'config': {'name': 'a', 'alpha': 0.1}}",
            -2, 1), 1e-6f);
        assertArrayEquals(new float[] {-0.4f, 1}, row("{'class_name': 'Activation', 'config': {'name': 'a', "
            + "'activation': 'leaky_relu'}}", -2, 1), 1e-6f);
        assertArrayEquals(new float[] {(float) (0.5 * Math.expm1(-2)), 1},
            row("{'class_name': 'ELU', 'config': {'name': 'a', 'alpha': 0.5}}", -2, 1), 1e-6f);
        assertArrayEquals(new float[] {0.25f, 0.75f}, row("{'class_name': 'Softmax', 'config': {'name': 'a', 'axis': [1]}}", 0,
            (float) Math.log(3)), 1e-6f);
    }

    @Test
    void aDifferenceByHand() {
        Json layers = Json.parse("[{'class_name': 'ReLU', 'config': {'name': 'bent'}}, {'class_name': 'Subtract', 'config': "
            .replace("'", "\"") + "{\"name\": \"less\"}}]");
        KerasGraph.Call bent = new KerasGraph.Call(0, List.of("x"), "bent");
        KerasGraph two = new KerasGraph(List.of(bent, new KerasGraph.Call(1, List.of("bent", "x"), "y")), "x", "y");
        Layer less = KerasImport.of(new KerasModel(layers.items(), Map.of(), two));
        assertArrayEquals(new float[] {2, 0}, less.apply(Tensor.of(new float[] {-2, 5}, 1, 2)).data());
        KerasGraph three = new KerasGraph(List.of(bent, new KerasGraph.Call(1, List.of("bent", "x", "x"), "y")), "x", "y");
        Layer more = KerasImport.of(new KerasModel(layers.items(), Map.of(), three));
        assertEquals("The layer \"less\" subtracts, and is given 3 values.", assertThrows(MalformedFile.class,
            () -> more.apply(Tensor.of(new float[] {-2, 5}, 1, 2))).getMessage());
    }

    private static String refusal(String name, String from, String to) {
        String changed = topology(name).replaceAll("\\s", "").replaceFirst(from, to);
        return assertThrows(MalformedFile.class, () -> read(name, changed), changed).getMessage();
    }

    @Test
    void whatIsNotReadIsRefusedInASentence() {
        assertEquals("The layer \"capped\" is a ReLU with a threshold, which is not read here.",
            refusal("merges", "\"max_value\":6", "\"max_value\":6,\"threshold\":1"));
        assertEquals("The layer \"capped\" is a ReLU with a largest value and a slope for the negative, which is not read here.",
            refusal("merges", "\"max_value\":6", "\"max_value\":6,\"negative_slope\":0.1"));
        assertEquals("The layer \"joined\" joins along the axis of the examples, which is not read here.",
            refusal("merges", "\"axis\":-1,\"name\":\"joined\"", "\"axis\":0,\"name\":\"joined\""));
        assertEquals("The file has 2 inputs, where one is read.",
            refusal("merges", "\"input_layers\":\\[", "\"input_layers\":[[\"x\",0,0],"));
        assertEquals("The file has layers that wait for each other, or for one that is not there.",
            refusal("shared", "\\[\\[\"again\",0,0", "[[\"again\",2,0"));
        assertEquals("The file has layers that wait for each other, or for one that is not there.",
            refusal("chain", "\\[\\[\"x\",0,0,", "[[\"y\",0,0,"));
        assertEquals("The layer \"last\" takes a second output of another, which is not read here.",
            refusal("chain", "\"hidden\",0,0,", "\"hidden\",0,1,"));
        assertEquals("The layer \"hidden\" is called with the setting training, which is not read here.",
            refusal("chain", "\"x\",0,0,\\{", "\"x\",0,0,{\"training\":true"));
        assertEquals("The layer \"last\" is given 2 values, where 1 is needed.",
            refusal("chain", "\\[\"hidden\",0,0,\\{\\}\\]", "[\"hidden\",0,0,{}],[\"x\",0,0,{}]"));
        assertEquals("The layer \"sum\" is given 1 value, where 2 or more are needed.",
            refusal("residual", ",\\[\"second\",0,0,\\{\\}\\]", ""));
        assertEquals("The file has two layers of the name \"hidden\".",
            refusal("chain", "\"name\":\"x\"", "\"name\":\"hidden\""));
        assertEquals("The file holds a model of class \"Mine\", where Sequential and Functional are read.",
            refusal("chain", "\"Model\"", "\"Mine\""));
        assertEquals("The layer \"hidden\" is a model of its own, which is not read here.", refusal("chain", "\"Dense\"",
            "\"Sequential\""));
        assertEquals("The layer \"hidden\" is of the class lab>Dense, which its author wrote.",
            refusal("chain", "\"class_name\":\"Dense\"", "\"class_name\":\"Dense\",\"registered_name\":\"lab>Dense\""));
        assertEquals("The layer \"gru\" has a bias of 1 axes, which does not fit its reset gate.",
            refusal("gru", "\"reset_after\":false", "\"reset_after\":true"));
        assertEquals("The layer \"both\" reads both ways with LSTM and joins by none, which is not read here.",
            refusal("bidirectional", "\"concat\"", "null"));
        assertTrue(refusal("chain", "\"activation\":\"relu\"", "\"activation\":\"hard_sigmoid\"").contains("does not say which"));
    }

    @Test
    void spoiltFunctionalModelsAreReadOrRefused() throws IOException {
        for (String name : List.of("merges", "bidirectional")) {
            byte[] weights = Files.readAllBytes(KEPT.resolve(name).resolve("weights.bin"));
            Fuzz.Outcome outcome = Fuzz.of(List.of(topology(name).getBytes(StandardCharsets.UTF_8)), 2000,
                bytes -> KerasImport.of(KerasModel.parse("The file", bytes, weights)));
            assertTrue(outcome.refused() > 500, outcome::toString);
        }
    }
}
