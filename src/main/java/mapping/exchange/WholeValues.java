package mapping.exchange;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import mapping.formats.RawTensor;
import mapping.formats.onnx.OnnxGraph;
import mapping.formats.onnx.OnnxNode;

/** Which values of a graph are of a type of whole numbers: our tensors hold floats and do not know it, a division has to. */
final class WholeValues {

    private static final Set<String> FIRST = Set.of("Add", "Sub", "Mul", "Div", "Neg", "Abs", "Max", "Min", "Identity", "Reshape",
        "Flatten", "Transpose", "Squeeze", "Unsqueeze", "Concat", "Split", "Slice", "Gather", "Expand", "Range", "Pad",
        "ReduceMax", "ReduceMin", "ReduceSum", "ReduceMean", "CumSum", "Pow", "Clip", "Relu", "TopK",
        "Sign", "Mod", "Sum", "Tile", "Trilu", "GatherElements", "ScatterElements", "ReduceProd", "ReduceSumSquare");
    private static final Set<String> ALWAYS = Set.of("Shape", "Size", "ArgMax", "ArgMin", "NonZero", "MatMulInteger",
        "ConvInteger");
    private static final Set<Long> FRACTIONS = Set.of(1L, 10L, 11L, 16L);

    private WholeValues() {
    }

    /** Their names. */
    static Set<String> of(OnnxGraph graph) {
        Set<String> whole = new TreeSet<>();
        graph.inputs().stream().filter(input -> input.type().isWhole()).forEach(input -> whole.add(input.name()));
        graph.initializers().forEach((name, raw) -> {
            if (raw.type().isWhole()) {
                whole.add(name);
            }
        });
        for (OnnxNode node : graph.nodes()) {
            if (isWhole(node, whole)) {
                whole.addAll(node.outputs());
            } else if (node.operator().equals("TopK") && node.outputs().size() > 1) {
                whole.add(node.outputs().get(1));
            }
        }
        whole.remove("");
        return Collections.unmodifiableSet(whole);
    }

    private static boolean isWhole(OnnxNode node, Set<String> whole) {
        String operator = node.operator();
        if (operator.equals("Cast")) {
            return !FRACTIONS.contains(node.whole("to", 1));
        } else if (operator.equals("Constant") || operator.equals("ConstantOfShape")) {
            RawTensor value = node.attributes().containsKey("value") ? node.tensor("value") : null;
            return value != null ? value.type().isWhole() : node.attributes().keySet().stream().anyMatch(name ->
                name.startsWith("value_int"));
        }
        int input = operator.equals("Where") ? 1 : operator.equals("OneHot") ? 2 : FIRST.contains(operator) ? 0 : -1;
        return ALWAYS.contains(operator) || input >= 0 && node.takes(input) && whole.contains(node.inputs().get(input));
    }
}
