package mapping.exchange;

import java.util.List;
import mapping.Requirement;
import mapping.Space;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxModel;
import mapping.formats.onnx.OnnxValue;
import mapping.layers.Layer;

/**
 * A layer as an ONNX model: the same mapping, as it is when it is used (dropout drops nothing, batch normalization takes its
 * running statistics), in operators of edition 17. Section 7.1. Weights that are written as they are keep their names of
 * {@link Layer#state}; those that are computed first (spectral and weight normalization, masks) are written as they are now,
 * under other names. The composition of layers becomes the composition of their graphs: a rule for each kind of layer is all
 * that is needed. Every layer of the book that is a mapping of one tensor has one, but for formulas given in Java and what is
 * only for training; padding is found in the graph.
 */
public final class OnnxExport {

    /** The edition of the operators that are written. */
    public static final long OPSET = 17;

    private static final long IR_VERSION = 8;

    private OnnxExport() {
    }

    /**
     * The model. Its input is called "x" and its output "y"; the number of examples stays open.
     *
     * @param input the space of one example; causal attention and tables of positions must know the length of a sequence, some
     *     other layers, such as adaptive pools and enlarging ones, the sizes that they divide or multiply
     * @throws IllegalArgumentException if a layer within has no rule, such as a lambda, or lacks a size that it must know;
     *     names it
     */
    public static OnnxModel of(Layer layer, Space input) {
        Requirement.given("The layer", layer);
        int[] in = Draft.sizes("The input of an ONNX model", Requirement.given("The space of the input", input));
        Space output = layer.codomain(input);
        Draft draft = new Draft(layer);
        String result = draft.write(layer, "x", input);
        draft.rename(result, "y");
        int[] out = output instanceof Space.Reals ? Draft.sizes("The output", output) : null;
        OnnxValue y = out == null ? new OnnxValue("y", mapping.formats.ElementType.FLOAT32, null)
            : OnnxValue.floats("y", batch(out));
        return OnnxModel.of(new OnnxGraph("mapping", draft.nodes(), draft.weights(), List.of(OnnxValue.floats("x", batch(in))),
            List.of(y)), IR_VERSION, OPSET);
    }

    private static int[] batch(int... sizes) {
        int[] shape = new int[sizes.length + 1];
        shape[0] = -1;
        System.arraycopy(sizes, 0, shape, 1, sizes.length);
        return shape;
    }
}
