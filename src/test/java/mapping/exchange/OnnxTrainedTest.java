package mapping.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mapping.Space;
import mapping.formats.onnx.OnnxModel;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.trained.Recipe;
import mapping.trained.Recipes;
import mapping.trained.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model whose weights the book ships, written as ONNX and read again, gives for real examples of its validation part what
 * it gives itself, to 1e-5 of the greatest number given: by our own reader and, where its profile has been fetched, by ONNX
 * Runtime 1.20.0. (Measured: 7e-7 of it at most by ours, 2e-6 by ONNX Runtime.) None is left out.
 * (What comes behind the network is no graph: the best path of a CRF, the best labels of CTC, the choice of the next token, boxes
 * that are suppressed.)
 */
class OnnxTrainedTest {

    private static final double TOLERANCE = 1e-5;
    private static final int EXAMPLES = 4;
    private static final Map<String, Tensor> SEEN = new TreeMap<>();

    static Stream<String> models() {
        return Recipes.all().stream().map(Recipe::name);
    }

    /** The first examples of the validation part, read once for all runs of a kind. */
    private static Tensor examples(Recipe recipe) {
        return SEEN.computeIfAbsent(recipe.getClass() + recipe.title().replaceAll(", .*", ""), kind -> {
            Tensor x = recipe.data().validation().iterator().next().x();
            return x.slice(0, 0, Math.min(EXAMPLES, x.size(0))).copy();
        });
    }

    private static byte[] file(Layer layer, Tensor x) {
        int[] shape = x.shape();
        return OnnxExport.of(layer, Space.reals(Arrays.copyOfRange(shape, 1, shape.length))).toBytes();
    }

    @ParameterizedTest
    @MethodSource("models")
    void ourReaderGivesWhatTheModelGives(String name) {
        Layer layer = Trained.load(name);
        Tensor x = examples(Recipes.named(name));
        OnnxLayer read = OnnxLayer.of(OnnxModel.parse("The model", file(layer, x)));
        NoGrad.of(() -> {
            Tensor expected = layer.apply(x);
            Tensor actual = read.apply(x);
            assertArrayEquals(expected.shape(), actual.shape());
            assertAlike(expected, actual.data());
            return expected;
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void onnxRuntimeGivesWhatTheModelGives(String name) throws Exception {
        assumeTrue(OnnxRuntime.isThere(), "the profile onnxruntime has not been fetched");
        Layer layer = Trained.load(name);
        Tensor x = examples(Recipes.named(name));
        float[] actual = OnnxRuntime.run(file(layer, x), x);
        assertAlike(NoGrad.of(() -> layer.apply(x)), actual);
    }

    private static void assertAlike(Tensor expected, float... actual) {
        float tolerance = (float) (TOLERANCE * Math.max(1, expected.abs().max().item()));
        assertArrayEquals(expected.data(), actual, tolerance);
    }

    @Test
    void theListIsThatOfTheShippedModels() {
        assertEquals(33, models().count(), "the number that section 7.1 tells");
    }
}
