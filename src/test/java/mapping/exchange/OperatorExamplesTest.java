package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxNode;
import mapping.formats.onnx.OnnxValue;
import mapping.tensor.NoGrad;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the operators in ONNX's own documentation (docs/Operators.md), as the package onnx 1.12.0 has them: a model of
 * a node each, inputs and outputs. {@code src/test/onnx/node_cases.py} wrote the file. Each gives the outputs that stand there,
 * or is refused in a sentence and stands in the list below with the reason.
 */
class OperatorExamplesTest {

    private static final double TOLERANCE = 1e-5;

    private static final String PLACES = "the places of the greatest elements are not computed";
    private static final String TRAINED = "a dropout that is trained draws at random";
    private static final String STATISTICS = "a batch normalization that is trained moves its statistics";
    private static final String PI = "the expected values were computed with 3.1415 for π; they are met to 1e-4";
    private static final String CUT = "the expected values were cut off to bfloat16; here they are rounded, as later editions do";

    /** Examples that are refused. */
    private static final Map<String, String> REFUSED = new TreeMap<>(Map.of(
        "test_batchnorm_epsilon_training_mode", STATISTICS, "test_batchnorm_example_training_mode", STATISTICS,
        "test_maxpool_with_argmax_2d_precomputed_pads", PLACES, "test_maxpool_with_argmax_2d_precomputed_strides", PLACES,
        "test_training_dropout", TRAINED, "test_training_dropout_default", TRAINED,
        "test_training_dropout_default_mask", TRAINED, "test_training_dropout_mask", TRAINED));

    /** Examples whose values are not met to 1e-5. */
    private static final Map<String, String> OTHER = new TreeMap<>(Map.of(
        "test_blackmanwindow_expanded", PI, "test_blackmanwindow_symmetric_expanded", PI, "test_hammingwindow_expanded", PI,
        "test_hammingwindow_symmetric_expanded", PI, "test_hannwindow_expanded", PI, "test_hannwindow_symmetric_expanded", PI,
        "test_cast_FLOAT_to_BFLOAT16", CUT, "test_castlike_FLOAT_to_BFLOAT16_expanded", CUT));

    /** Operators without an example: those of Erf have thousands of numbers, Mish is of edition 18. Both are tested elsewhere. */
    private static final Set<String> WITHOUT = Set.of("Erf", "Mish");

    /** One example: a model, its inputs, its outputs. */
    private record Example(String name, byte[] model, List<Tensor> inputs, List<Tensor> outputs) {
    }

    private static List<Example> examples() throws IOException {
        List<String> lines;
        try (InputStream in = OperatorExamplesTest.class.getResourceAsStream("operators.txt.gz")) {
            lines = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < lines.size();) {
            String name = lines.get(at++);
            byte[] model = HexFormat.of().parseHex(lines.get(at++));
            int[] counts = Arrays.stream(lines.get(at++).split(" ")).mapToInt(Integer::parseInt).toArray();
            List<Tensor> tensors = lines.subList(at, at + counts[0] + counts[1]).stream()
                .map(OperatorExamplesTest::tensor).toList();
            examples.add(new Example(name, model, tensors.subList(0, counts[0]), tensors.subList(counts[0], tensors.size())));
            at += tensors.size();
        }
        return examples;
    }

    private static Tensor tensor(String line) {
        String[] parts = line.split(";", -1);
        int[] shape = parts[0].isEmpty() ? new int[0]
            : Arrays.stream(parts[0].split(" ")).mapToInt(Integer::parseInt).toArray();
        float[] numbers = new float[Shape.numel(shape)];
        String[] words = parts[1].split(" ");
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(words[i].replace("nan", "NaN").replace("inf", "Infinity"));
        }
        return Tensor.of(numbers, shape);
    }

    private static Map<String, Tensor> run(Example example) {
        OnnxLayer layer = OnnxLayer.of(OnnxModel.parse(example.name(), example.model()));
        Map<String, Tensor> arguments = new LinkedHashMap<>();
        for (int i = 0; i < layer.inputs().size(); i++) {
            arguments.put(layer.inputs().get(i), example.inputs().get(i));
        }
        return NoGrad.of(() -> layer.run(arguments));
    }

    static Stream<Arguments> all() throws IOException {
        return examples().stream().map(example -> Arguments.of(example.name(), example));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void givesWhatIsWritten(String name, Example example) {
        if (REFUSED.containsKey(name)) {
            String message = assertThrows(MalformedFile.class, () -> run(example)).getMessage();
            assertTrue(message.matches("(?s)\\P{Ll}.*[.]"), message);
            return;
        }
        List<Tensor> actual = List.copyOf(run(example).values());
        assertEquals(example.outputs().size(), actual.size());
        double farthest = 0;
        for (int k = 0; k < actual.size(); k++) {
            assertArrayEquals(example.outputs().get(k).shape(), actual.get(k).shape());
            float[] wanted = example.outputs().get(k).data();
            float[] given = actual.get(k).data();
            for (int i = 0; i < wanted.length; i++) {
                boolean equal = wanted[i] == given[i] || Float.isNaN(wanted[i]) && Float.isNaN(given[i]);
                double apart = equal ? 0 : Math.abs(wanted[i] - given[i]) / Math.max(1, Math.abs(wanted[i]));
                farthest = Math.max(farthest, apart);
                assertTrue(equal || !Float.isNaN(wanted[i] - given[i]), () -> name);
            }
        }
        boolean other = OTHER.containsKey(name);
        assertTrue(farthest <= (other ? OTHER.get(name).equals(PI) ? 1e-4 : 1.0 / 128 : TOLERANCE), name + ": " + farthest);
        assertEquals(other, farthest > TOLERANCE, name + " needs no excuse");
    }

    @Test
    void everyOperatorHasAnExample() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Example example : examples()) {
            OnnxModel.parse(example.name(), example.model()).graph().nodes().stream().map(OnnxNode::operator).forEach(shown::add);
        }
        Set<String> missing = new TreeSet<>(OnnxLayer.known());
        missing.removeAll(shown);
        assertEquals(WITHOUT, missing);
        assertEquals(614, examples().size(), "the number that section 7.1 tells");
        assertEquals(598, examples().size() - REFUSED.size() - OTHER.size(), "likewise");
    }

    @Test
    void spoiltExamplesAreComputedOrRefused() throws IOException {
        int refused = 0;
        for (Example example : examples()) {
            if (!REFUSED.containsKey(example.name())) {
                refused += Fuzz.of(List.of(example.model()), 30, bytes ->
                    run(new Example("The file", bytes, example.inputs(), example.outputs()))).refused();
            }
        }
        assertTrue(refused > 1000, "refused: " + refused);
    }

    @Test
    void whatAnOldEditionMeansOtherwiseIsRefused() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
        OnnxNode along = OnnxNode.of("Softmax", List.of("x"), List.of("y")).with("axis", 1L);
        OnnxNode last = OnnxNode.of("Softmax", List.of("x"), List.of("y")).with("axis", 2L);
        assertArrayEquals(x.softmax(1).data(), one(along, 13).apply(x).data());
        assertArrayEquals(x.softmax(2).data(), one(last, 11).apply(x).data());
        assertThrows(MalformedFile.class, () -> one(along, 11).apply(x));
        OnnxNode broadcast = OnnxNode.of("Add", List.of("x", "x"), List.of("y")).with("broadcast", 1L);
        assertThrows(MalformedFile.class, () -> one(broadcast, 6));
    }

    private static OnnxLayer one(OnnxNode node, long edition) {
        return OnnxLayer.of(OnnxModel.of(new OnnxGraph("test", List.of(node), Map.of(), List.of(OnnxValue.floats("x", -1, 2, 2)),
            List.of(OnnxValue.floats("y", -1, 2, 2))), 8, edition));
    }
}
