import book.exercise.Check;
import book.exercise.Seed;
import mapping.exchange.OnnxLayer;
import mapping.formats.onnx.OnnxModel;
import mapping.layers.Dense;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScaledDenseHiddenTest {

    @Test
    @DisplayName("the graph is the layer times s")
    void drawn() {
        RandomSource random = RandomSource.of(Seed.random().nextLong());
        Dense layer = Dense.of(4, 3, random);
        Tensor x = Tensors.randn(random, 5, 4);
        float s = 0.5f + random.nextInt(4);
        float[] yours = new float[15];
        int nodes = 0;
        try {
            OnnxModel model = OnnxModel.of(ScaledDense.of(layer, s), 8, 17);
            nodes = model.graph().nodes().size();
            yours = OnnxLayer.of(model).apply(x).data();
        } catch (IllegalArgumentException refused) {
            nodes = -1;
        }
        Check.equal("nodes", 1, nodes);
        Check.close("y", layer.apply(x).mul(s).data(), yours, 1e-4);
    }
}
