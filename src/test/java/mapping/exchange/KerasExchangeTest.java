package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.Space;
import mapping.activations.Activations;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.formats.json.Json;
import mapping.formats.keras.KerasModel;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models of ours as Keras, loaded by tfjs-layers 4.22.0: src/test/tfjs/predict.cjs. Its predictions are kept in
 * src/test/resources/keras/predictions.json; where Node and the package are (target/tfjs/node_modules), it is asked anew.
 */
class KerasExchangeTest {

    private static final Path KEPT = Home.root().resolve("src/test/resources/keras/predictions.json");

    /** A model and a batch for it. */
    private record Example(Layer layer, Tensor x) {

        KerasModel keras() {
            int[] shape = x.shape();
            int[] sizes = java.util.Arrays.copyOfRange(shape, 1, shape.length);
            return KerasExport.of(layer, Space.reals(sizes));
        }
    }

    private static Map<String, Example> examples() {
        RandomSource random = RandomSource.of(713);
        BatchNorm norm = BatchNorm.of(4);
        for (int i = 0; i < 3; i++) {
            norm.apply(Tensors.randn(random, 6, 4, 6, 6).mul(2).add(0.5));
        }
        Layer cnn = Conv2d.of(2, 4, 3, random).same().then(norm).then(Activations.relu()).then(Layers.maxPool(2))
            .then(Conv2d.of(4, 5, 2, random).stride(1)).then(Activations.tanh()).then(Layers.averagePool(2))
                .then(Layers.flatten())
            .then(Dense.of(5, 6, random)).then(LayerNorm.of(6)).then(Activations.sigmoid()).then(Layers.dropout(0.5, random))
            .then(Dense.of(6, 3, random)).then(Activations.softmax());
        Layer lstm = Embedding.of(7, 4, random).then(Lstm.stacked(4, 5, 2, random)).then(Dense.of(5, 3, random))
            .then(Activations.elu());
        Layer pictures = Conv2d.of(1, 3, 3, random).stride(2).padding(1).then(Activations.selu()).then(Layers.globalAveragePool())
            .then(Dense.of(3, 2, random).withoutBias());
        Map<String, Example> examples = new LinkedHashMap<>();
        examples.put("cnn", new Example(cnn.eval(), Tensors.randn(random, 3, 2, 6, 6)));
        examples.put("lstm", new Example(lstm.eval(), Tensor.of(new float[] {0, 1, 2, 3, 6, 5, 4, 0}, 2, 4)));
        examples.put("pictures", new Example(pictures.eval(), Tensors.randn(random, 2, 1, 7, 5)));
        return examples;
    }

    private static void assertAlike(Json prediction, Tensor expected) {
        List<Json> numbers = prediction.member("numbers").items();
        assertEquals(expected.numel(), numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.get(i).number(), expected.data()[i], 1e-5);
        }
    }

    @Test
    void tfjsPredictedTheSame() throws IOException {
        Json kept = Json.parse(Files.readString(KEPT));
        examples().forEach((name, example) -> assertAlike(kept.member(name), example.layer.apply(example.x)));
    }

    @Test
    void tfjsPredictsTheSameNow(@TempDir Path folder) throws Exception {
        Path modules = Home.target().resolve("tfjs/node_modules");
        assumeTrue(Files.isDirectory(modules), "tfjs-layers is not installed in target/tfjs");
        List<String> command = new ArrayList<>(List.of("node", Home.root().resolve("src/test/tfjs/predict.cjs").toString()));
        for (Map.Entry<String, Example> example : examples().entrySet()) {
            Path own = folder.resolve(example.getKey());
            example.getValue().keras().write(own);
            Map<String, Object> input = new LinkedHashMap<>();
            Tensor x = example.getValue().x;
            input.put("shape", x.shape());
            double[] numbers = new double[x.numel()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = x.data()[i];
            }
            input.put("numbers", numbers);
            Files.writeString(own.resolve("input.json"), Json.of(input).toString());
            command.add(own.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_PATH", modules.toString());
        Process node = builder.start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, node.waitFor(), said);
        if (System.getProperty("book.keep") != null) {
            Files.writeString(KEPT, said + "\n");
        }
        Json now = Json.parse(said);
        examples().forEach((name, example) -> assertAlike(now.member(name), example.layer.apply(example.x)));
    }

    @Test
    void ourReaderGivesTheSameMapping(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, Example> each : examples().entrySet()) {
            Example example = each.getValue();
            example.keras().write(folder.resolve(each.getKey()));
            Layer read = KerasImport.of(KerasModel.read(folder.resolve(each.getKey())));
            assertArrayEquals(example.layer.apply(example.x).data(), read.apply(example.x).data(), 1e-6f, each.getKey());
        }
    }

    @Test
    void whatIsOtherwiseIsRefusedInASentence() {
        KerasModel model = KerasExport.of(Dense.of(2, 1, RandomSource.of(1)), Space.reals(2));
        byte[] json = model.modelJson().getBytes(StandardCharsets.UTF_8);
        assertEquals("The weights of the file go on for 4 bytes behind the last tensor.", assertThrows(MalformedFile.class,
            () -> KerasModel.parse("The file", json, new byte[16])).getMessage());
        assertEquals("The model has no weight \"dense_1/kernel\".", assertThrows(MalformedFile.class,
            () -> KerasImport.of(new KerasModel(model.layers(), Map.of()))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> KerasExport.of(Activations.mish(), Space.reals(2)));
        Json unknown = Json.parse("{\"class_name\": \"Magic\", \"config\": {\"name\": \"m\"}}");
        assertEquals("The layer \"m\" is of the kind Magic, which is not known here.", assertThrows(MalformedFile.class,
            () -> KerasImport.of(new KerasModel(List.of(unknown), Map.of()))).getMessage());
        Json masked = Json.parse("{\"class_name\": \"Embedding\", \"config\": {\"name\": \"e\", \"mask_zero\": true}}");
        assertEquals("The layer \"e\" hides the token 0 from the layers behind it, which is not read here.",
            assertThrows(MalformedFile.class, () -> KerasImport.of(new KerasModel(List.of(masked), Map.of()))).getMessage());
    }

    @Test
    void onlyTheLastAxisIsNormalized() {
        for (String kind : List.of("LayerNormalization", "BatchNormalization")) {
            Layer third = normalization(kind, "[2]");
            assertEquals(12, third.apply(Tensors.ones(2, 3, 2)).numel());
            assertEquals("A normalization along the axis 2 must be given batches of 3 axes, since only the last is read from "
                + "Keras, got shape (2, 2, 2, 2).", assertThrows(IllegalArgumentException.class,
                () -> third.apply(Tensors.ones(2, 2, 2, 2))).getMessage());
            assertThrows(MalformedFile.class, () -> normalization(kind, "-2"));
            assertThrows(MalformedFile.class, () -> normalization(kind, "[1, 2]"));
        }
    }

    private static Layer normalization(String kind, String axis) {
        RawTensor two = RawTensor.of(Tensor.vector(1, 1));
        return KerasImport.of(new KerasModel(List.of(Json.parse("{\"class_name\": \"" + kind
            + "\", \"config\": {\"name\": \"n\", \"axis\": " + axis + "}}")),
            kind.startsWith("L") ? Map.of("n/gamma", two, "n/beta", two)
            : Map.of("n/gamma", two, "n/beta", two, "n/moving_mean", two, "n/moving_variance", two)));
    }

    @Test
    void spoiltModelsAreReadOrRefused() {
        Example example = examples().get("lstm");
        byte[] weights = example.keras().weightBytes();
        byte[] json = example.keras().modelJson().getBytes(StandardCharsets.UTF_8);
        Fuzz.Outcome outcome = Fuzz.of(List.of(json), 3000, bytes -> KerasImport.of(KerasModel.parse("The file", bytes,
            weights)));
        assertTrue(outcome.refused() > 1000, outcome::toString);
    }
}
