package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import mapping.Space;
import mapping.architectures.Bert;
import mapping.architectures.FirstPosition;
import mapping.architectures.VisionTransformer;
import mapping.layers.Concatenation;
import mapping.layers.Dense;
import mapping.layers.Embedding;
import mapping.layers.Flatten;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Mirrored;
import mapping.layers.Reshape;
import mapping.layers.Residual;
import mapping.layers.Sequential;
import mapping.layers.dropout.AlphaDropout;
import mapping.layers.dropout.Dropout;
import mapping.layers.dropout.SpatialDropout;
import mapping.tensor.Tensor;

/** Compositions, sums, joins; dense layers and tables; what drops nothing when it is used. */
final class StructureExport {

    private static final long INT64 = 7;

    private StructureExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(Sequential.class, StructureExport::sequence);
        rules.put(Residual.class, (layer, x, in, draft) ->
            draft.add("Add", draft.write(layer.shortcut(), x, in), draft.write(layer.inner(), x, in)));
        rules.put(Concatenation.class, (layer, x, in, draft) -> {
            List<String> parts = new ArrayList<>();
            layer.branches().forEach(branch -> parts.add(draft.write(branch, x, in)));
            return draft.add(node -> node.with("axis", 1L), "Concat", parts.toArray(String[]::new));
        });
        rules.put(Mirrored.class, StructureExport::mirrored);
        rules.put(Dense.class, StructureExport::dense);
        rules.put(Embedding.class, StructureExport::embedding);
        rules.put(Flatten.class, (layer, x, in, draft) -> draft.add(node -> node.with("axis", 1L), "Flatten", x));
        rules.put(Reshape.class, (layer, x, in, draft) -> {
            long[] shape = new long[layer.sizes().size() + 1];
            for (int i = 1; i < shape.length; i++) {
                shape[i] = layer.sizes().get(i - 1) == Space.ANY ? -1 : layer.sizes().get(i - 1);
            }
            return draft.add("Reshape", x, draft.wholes(shape));
        });
        rules.put(FirstPosition.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("axis", 1L), "Gather", x, draft.whole(0)));
        rules.put(Bert.SegmentVector.class, (layer, x, in, draft) -> {
            String row = draft.add(node -> node.with("axis", 0L), "Gather", draft.weight(layer.weight()), draft.whole(0));
            return draft.add("Add", x, row);
        });
        rules.put(VisionTransformer.PatchSequence.class, (layer, x, in, draft) -> {
            String rows = draft.add("Reshape", x, draft.wholes(0, 0, -1));
            return draft.add(node -> node.with("perm", 0L, 2L, 1L), "Transpose", rows);
        });
        rules.put(VisionTransformer.ClassToken.class, StructureExport::classToken);
        ExportRule<Layer> nothing = (layer, x, in, draft) -> x;
        rules.put(Dropout.class, nothing);
        rules.put(SpatialDropout.class, nothing);
        rules.put(AlphaDropout.class, nothing);
        rules.put(Layers.identity().getClass().asSubclass(Layer.class), nothing);
    }

    private static String sequence(Sequential sequence, String x, Space in, Draft draft) {
        String value = x;
        Space space = in;
        for (Layer layer : sequence.layers()) {
            value = draft.write(layer, value, space);
            space = layer.codomain(space);
        }
        return value;
    }

    private static String dense(Dense layer, String x, Space in, Draft draft) {
        String weight = draft.weight(layer.weight());
        if (in instanceof Space.Reals reals && reals.sizes().size() == 1) {
            return layer.bias() == null ? draft.add(node -> node.with("transB", 1L), "Gemm", x, weight)
                : draft.add(node -> node.with("transB", 1L), "Gemm", x, weight, draft.weight(layer.bias()));
        }
        String turned = draft.add(node -> node.with("perm", 1L, 0L), "Transpose", weight);
        String product = draft.add("MatMul", x, turned);
        return layer.bias() == null ? product : draft.add("Add", product, draft.weight(layer.bias()));
    }

    private static String embedding(Embedding layer, String x, Space in, Draft draft) {
        Tensor table = layer.weight();
        if (layer.padding() >= 0) {
            float[] row = table.select(0, layer.padding()).data();
            boolean zero = true;
            for (float number : row) {
                zero &= number == 0;
            }
            table = zero ? table : new Embedding(table.copy(), -1).padding(layer.padding()).weight();
        }
        String numbers = draft.add(node -> node.with("to", INT64), "Cast", x);
        return draft.add(node -> node.with("axis", 0L), "Gather", draft.weight(table), numbers);
    }

    private static String mirrored(Mirrored layer, String x, Space in, Draft draft) {
        Layer inner = layer.children().get("inner");
        String flipped = draft.add("Slice", x, draft.wholes(-1), draft.wholes(Integer.MIN_VALUE), draft.wholes(-1),
            draft.wholes(-1));
        String sum = draft.add("Add", draft.write(inner, x, in), draft.write(inner, flipped, in));
        return draft.add("Mul", sum, draft.scalar(0.5));
    }

    private static String classToken(VisionTransformer.ClassToken layer, String x, Space in, Draft draft) {
        String batch = draft.add("Slice", draft.add("Shape", x), draft.wholes(0), draft.wholes(1));
        String shape = draft.add(node -> node.with("axis", 0L), "Concat", batch, draft.wholes(1, layer.weight().size(2)));
        String tokens = draft.add("Expand", draft.weight(layer.weight()), shape);
        return draft.add(node -> node.with("axis", 1L), "Concat", tokens, x);
    }
}
