import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxNode;
import mapping.formats.onnx.OnnxValue;
import mapping.layers.Dense;

/** A dense layer and a factor as an ONNX graph of one node. */
public final class ScaledDense {

    private ScaledDense() {
    }

    /** The graph of x ↦ s · (W x + b), with the input "x" and the output "y". */
    public static OnnxGraph of(Dense layer, float s) {
        Map<String, RawTensor> weights = new LinkedHashMap<>();
        weights.put("weight", RawTensor.of(layer.weight()));
        weights.put("bias", RawTensor.of(layer.bias()));
        OnnxNode node = OnnxNode.of("Gemm", List.of("weight", "x", "bias"), List.of("y"))
            .with("transA", 1L)
            .with("alpha", s)
            .with("beta", 1f);
        return new OnnxGraph("scaled", List.of(node), weights, List.of(OnnxValue.floats("x", -1, layer.in())),
            List.of(OnnxValue.floats("y", -1, layer.out())));
    }
}
