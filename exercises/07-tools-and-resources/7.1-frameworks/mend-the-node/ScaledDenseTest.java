import book.exercise.Check;
import java.util.Arrays;
import mapping.exchange.OnnxLayer;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.layers.Dense;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScaledDenseTest {

    private static final Dense LAYER = new Dense(Tensor.matrix(new float[][] {{1, 2, 3}, {4, 5, 6}}), Tensor.vector(10, 20));
    private static final Dense SQUARE = new Dense(Tensor.matrix(new float[][] {{1, 2}, {3, 4}}), Tensor.vector(0, 0));

    private static float[] run(Dense layer, float s, float... x) {
        float[] y = {};
        String claim = "the graph is accepted";
        try {
            OnnxGraph graph = ScaledDense.of(layer, s);
            y = OnnxLayer.of(OnnxModel.of(graph, 8, 17)).apply(Tensor.of(x, 1, x.length)).data();
        } catch (IllegalArgumentException refused) {
            claim += ". The refusal says:\n" + refused.getMessage().replaceFirst("^Node .* fails: ", "").replaceFirst("\\.$", "");
        }
        Check.holds(claim, y.length > 0);
        return y;
    }

    @Test
    @DisplayName("a layer from 3 to 2 numbers, s = 1")
    void plain() {
        Check.close("y", new float[] {24, 52}, run(LAYER, 1, 1, 2, 3), 1e-5);
        RawTensor weight = ScaledDense.of(LAYER, 1).initializers().get("weight");
        Check.equal("the shape of the weight in the graph, which is the layer's", "[2, 3]", Arrays.toString(weight.shape()));
    }

    @Test
    @DisplayName("a square layer, s = 1: no shape tells which way round")
    void square() {
        Check.close("y", new float[] {5, 11}, run(SQUARE, 1, 1, 2), 1e-5);
    }

    @Test
    @DisplayName("a square layer without a bias, s = 2")
    void scaled() {
        Check.close("y", new float[] {10, 22}, run(SQUARE, 2, 1, 2), 1e-5);
    }

    @Test
    @DisplayName("x = 0: what is left is s · b")
    void bias() {
        Check.close("y", new float[] {20, 40}, run(LAYER, 2, 0, 0, 0), 1e-5);
    }
}
