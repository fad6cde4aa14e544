package mapping.exchange;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mapping.Space;
import mapping.activations.Activations;
import mapping.ensembles.Ensemble;
import mapping.ensembles.Temperature;
import mapping.formats.Fuzz;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxValue;
import mapping.generative.autoregressive.Made;
import mapping.generative.autoregressive.PixelCnn;
import mapping.generative.variational.Vae;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Layer;
import mapping.layers.attention.AdditiveAttention;
import mapping.layers.attention.TransformerDecoderBlock;
import mapping.layers.recurrent.Gru;
import mapping.pretrained.BertEncoder;
import mapping.random.RandomSource;
import mapping.speech.recognition.CtcNetwork;
import mapping.speech.speakers.SpeakerNetwork;
import mapping.speech.synthesis.TextToMel;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.text.classification.AttentionPooling;
import mapping.text.generation.Gpt;
import mapping.text.tagging.Crf;
import mapping.text.tagging.LstmReader;
import mapping.text.tagging.PlaceReader;
import mapping.text.tagging.WindowEmissions;
import mapping.text.translation.RecurrentTranslator;
import mapping.text.translation.TransformerTranslator;
import mapping.transfer.adaptation.GradientReversal;
import mapping.transfer.fewshot.Prototypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models of chapters 5 to 8, whose batches have padding, written as ONNX and read again: the same mappings to 1e-5 by our own
 * reader and, where its profile has been fetched, by ONNX Runtime 1.20.0. And every kind of layer of the library has a rule, or
 * stands here with the reason why it has none.
 */
class OnnxModelsTest {

    private static final RandomSource RANDOM = RandomSource.of(72);
    private static final double TOLERANCE = 1e-5;

    /** What cannot be written. */
    private static final Map<String, String> WITHOUT = new TreeMap<>(Map.ofEntries(
        entry("mapping.exchange.BothWays", "it was read from a file of Keras"),
        entry("mapping.exchange.KerasNetwork", "likewise"),
        entry("mapping.exchange.ResetBefore", "likewise"),
        entry("mapping.layers.convolution.RectifiedConvolution", "a sequence makes it while it computes; its layers are written"),
        entry("mapping.layers.normalization.RectifiedBatchNorm", "a sequence makes it while it computes; its layers are written"),
        entry("mapping.activations.Formula", "its two formulas are Java code, into which nobody can look"),
        entry("mapping.compression.quantization.QuantizationAware", "it is trained, then converted; QuantizedExport writes the "
            + "network of whole numbers that it becomes"),
        entry("mapping.exchange.OnnxLayer", "it was read from such a file"),
        entry("mapping.layers.attention.TransformerDecoderBlock", "it is a mapping of two arguments; within a translator it is "
            + "written"),
        entry("mapping.losses.Against", "a loss is used for training, and a file holds a mapping as it is used"),
        entry("mapping.regularization.InputGradient", "likewise: a penalty of training")));

    record Example(Layer layer, Space space, Tensor x) {

        @Override
        public String toString() {
            return layer.name();
        }
    }

    private static Example of(Layer layer, Tensor x, int... sizes) {
        return new Example(layer, Space.reals(sizes), x);
    }

    private static Tensor tokens(float[]... rows) {
        return Tensor.matrix(rows);
    }

    private static Tensor words() {
        return Tensor.of(new float[] {1, 2, 3, 4, 0, 1, 0, 0, 0, 0, 2, 1, 5, 3, 3, 0, 0, 0, 0, 0, 2, 2, 4, 1, 1, 3, 6, 2, 3, 1},
            3, 5, 2);
    }

    private static Tensor sounds() {
        Tensor x = Tensors.randn(RandomSource.of(8), 3, 7, 4);
        x.update(data -> {
            Arrays.fill(data, 4 * 4, 7 * 4, 0);        // three frames of padding
            Arrays.fill(data, 8 * 4, 9 * 4, 0);        // silence within the second sound
            Arrays.fill(data, 14 * 4, 21 * 4, 0);      // nothing at all
        });
        return x;
    }

    static Stream<Example> models() {
        Tensor texts = tokens(new float[] {3, 1, 4, 1, 0, 0}, new float[] {5, 0, 0, 0, 0, 0}, new float[] {2, 6, 5, 3, 5, 8});
        Tensor pairs = tokens(new float[] {4, 5, 6, 0, 2, 7, 8, 0}, new float[] {9, 0, 0, 0, 2, 4, 4, 5},
            new float[] {4, 8, 5, 3, 2, 0, 0, 0});
        RecurrentTranslator recurrent = RecurrentTranslator.of(10, 9, 3, 4, 4, RANDOM);
        Tensor whole = Tensors.rand(RANDOM, 3, 6).mul(9).floor();
        Tensor points = Tensors.randn(RANDOM, 4, 9);
        Layer network = Dense.of(9, 5, RANDOM).then(Activations.tanh()).then(Dense.of(5, 3, RANDOM));
        Tensor said = tokens(new float[] {1, 3, 5, 0, 2, 3, 0}, new float[] {0, 26, 1, 9, 1, 4, 3}, new float[] {2, 7, 0, 0, 1, 0,
            0});
        return Stream.of(of(Gpt.of(9, 6, 8, 2, 2, RANDOM), whole, 6),
            of(BertEncoder.of(9, 8, 8, 2, 16, 1, RANDOM), whole, 6),
            of(AttentionPooling.mean(9, 4, 1, RANDOM), texts, 6),
            of(new AttentionPooling(Embedding.of(9, 4, RANDOM).padding(0), Tensors.randn(RANDOM, 4, 1)), texts, Space.ANY),
            of(LstmReader.of(new int[] {7, 5}, new int[] {3, 2}, 4, RANDOM).then(Dense.of(8, 3, RANDOM)).then(drawn(3)), words(),
                5, 2),
            of(LstmReader.of(new int[] {9}, new int[] {3}, 4, RANDOM), texts.unsqueeze(2), Space.ANY, 1),
            of(drawn(7, 5).then(Crf.of(3)), words(), 5, 2), of(drawn(7, 5), words(), Space.ANY, 2),
            of(PlaceReader.of(9, 3, 4, 5, RANDOM), tokens(new float[] {3, 5, 4, 5, 0}, new float[] {5, 0, 0, 0, 0},
                new float[] {1, 2, 3, 4, 5}).unsqueeze(2), 5, 1),
            of(AdditiveAttention.of(5, 5, 6, RANDOM), Tensors.randn(RANDOM, 2, 3, 5), Space.ANY, 5),
            of(recurrent, pairs, 8), of(recurrent.withoutAttention(), pairs, Space.ANY),
            of(TransformerTranslator.of(10, 9, 8, 2, 2, 4, RANDOM), pairs, 8),
            of(CtcNetwork.of(4, 5, 6, 3, RANDOM), sounds(), 7, 4), of(CtcNetwork.of(4, 5, 6, 3, RANDOM), sounds(), Space.ANY, 4),
            of(SpeakerNetwork.of(4, 5, 6, 3, RANDOM), sounds(), 7, 4),
            of(TextToMel.of(3, 9, 4, 5, 3, RANDOM), said, 7),
            of(Ensemble.ofClassifiers(List.of(network, Dense.of(9, 3, RANDOM))), points, 9),
            of(network.then(new Temperature(1.7)), points, 9), of(network.then(new GradientReversal(2)), points, 9),
            of(Made.of(9, RANDOM, 8, 7), points, 9), of(PixelCnn.of(3, 4, 1, RANDOM), points, 9),
            of(Vae.of(9, 6, 2, RANDOM), points, 9), of(new Prototypes(Tensors.randn(RANDOM, 4, 9)), points, 9),
            of(Prototypes.of(points, new int[] {0, 1, 1, 0}, 2), points, 9));
    }

    /** Emissions of random tables; WindowEmissions.of begins with zeros. */
    private static Layer drawn(int... sizes) {
        Layer layer = sizes.length == 1 ? Crf.of(sizes[0]) : WindowEmissions.of(sizes, 3);
        layer.namedParameters().values().forEach(each -> {
            float[] numbers = Tensors.randn(RANDOM, each.shape()).data();
            each.update(data -> System.arraycopy(numbers, 0, data, 0, data.length));
        });
        return layer;
    }

    @ParameterizedTest
    @MethodSource("models")
    void ourReaderGivesTheSameMapping(Example each) {
        byte[] file = OnnxExport.of(each.layer(), each.space()).toBytes();
        each.layer().eval();
        Tensor expected = each.layer().apply(each.x());
        Tensor actual = OnnxLayer.of(OnnxModel.parse("The model", file)).apply(each.x());
        assertArrayEquals(expected.shape(), actual.shape());
        assertAlike(expected, actual.data());
    }

    @ParameterizedTest
    @MethodSource("models")
    void onnxRuntimeGivesTheSameMapping(Example each) throws Exception {
        assumeTrue(OnnxRuntime.isThere(), "the profile onnxruntime has not been fetched");
        byte[] file = OnnxExport.of(each.layer(), each.space()).toBytes();
        each.layer().eval();
        assertAlike(each.layer().apply(each.x()), OnnxRuntime.run(file, each.x()));
    }

    /** To 1e-5, of numbers beyond 1 to that part of them. */
    static void assertAlike(Tensor expected, float... actual) {
        assertEquals(expected.numel(), actual.length);
        for (int i = 0; i < actual.length; i++) {
            float number = expected.data()[i];
            assertEquals(number, actual[i], TOLERANCE * Math.max(1, Math.abs(number)), "number " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void spoiltModelsAreReadOrRefused(Example each) {
        byte[] good = OnnxExport.of(each.layer(), each.space()).toBytes();
        Fuzz.Outcome outcome = Fuzz.of(List.of(good), 100, bytes -> {
            OnnxLayer layer = OnnxLayer.of(OnnxModel.parse("The model", bytes));
            return NoGrad.of(() -> layer.apply(each.x()));
        });
        assertTrue(outcome.refused() > 100, outcome::toString);
    }

    @Test
    void everyKindOfLayerHasARuleOrAReason() throws Exception {
        Set<String> kinds = new TreeSet<>();
        Path classes = Path.of(Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("mapping"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '.').replaceAll("\\.class$", "");
                Class<?> type = name.endsWith("package-info") ? Object.class
                    : Class.forName(name, false, Layer.class.getClassLoader());
                if (Layer.class.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
                    kinds.add(name);
                }
            }
        }
        Set<String> written = ExportRules.kinds().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(kinds.size() > 100, () -> "the search has found the library: " + kinds.size());
        Set<String> missing = new TreeSet<>(kinds);
        missing.removeAll(written);
        assertEquals(WITHOUT.keySet(), missing);
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        Layer formula = Activations.of("square", x -> x * x, x -> 2 * x);
        for (Layer layer : List.of(formula, TransformerDecoderBlock.of(4, 2, 8, Activations.relu(), RANDOM))) {
            String message = assertThrows(IllegalArgumentException.class, () -> OnnxExport.of(layer, Space.reals(3, 4)))
                .getMessage();
            assertTrue(message.contains(layer.name()), message);
        }
    }

    @Test
    void sequencesOfTheirOwnLengthsAreReadToTheirEnds() {
        Gru gru = Gru.bidirectional(2, 3, 1, RANDOM);
        Tensor x = Tensors.randn(RANDOM, 2, 4, 2);
        Draft draft = new Draft(gru);
        Tensor y = NoGrad.of(() -> gru.run(x, gru.start(2), 4, 2).state().hidden());
        RecurrentExport.Run run = RecurrentExport.run(gru, "x", draft.cast(draft.fixed(Tensor.vector(4, 2)), Draft.INT32), null,
            draft);
        draft.rename(run.hidden(), "h");
        OnnxLayer read = OnnxLayer.of(OnnxModel.of(new OnnxGraph("test", draft.nodes(), draft.weights(),
            List.of(OnnxValue.floats("x", -1, 4, 2)),
            List.of(OnnxValue.floats("h", 2, -1, 3))), 8, 17));
        assertAlike(y, read.apply(x).data());
    }
}
