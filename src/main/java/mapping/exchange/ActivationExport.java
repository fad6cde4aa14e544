package mapping.exchange;

import mapping.Space;
import mapping.activations.Celu;
import mapping.activations.Elu;
import mapping.activations.Gated;
import mapping.activations.Gelu;
import mapping.activations.GeluTanh;
import mapping.activations.GumbelSoftmax;
import mapping.activations.HardShrink;
import mapping.activations.HardSigmoid;
import mapping.activations.HardSwish;
import mapping.activations.HardTanh;
import mapping.activations.LeakyRelu;
import mapping.activations.LogSigmoid;
import mapping.activations.LogSoftmax;
import mapping.activations.Mish;
import mapping.activations.PRelu;
import mapping.activations.RRelu;
import mapping.activations.Relu;
import mapping.activations.Relu6;
import mapping.activations.Selu;
import mapping.activations.Sigmoid;
import mapping.activations.Silu;
import mapping.activations.SoftShrink;
import mapping.activations.Softmax;
import mapping.activations.Softmin;
import mapping.activations.Softplus;
import mapping.activations.Softsign;
import mapping.activations.Sparsemax;
import mapping.activations.Squareplus;
import mapping.activations.Tanh;
import mapping.activations.TanhShrink;
import mapping.activations.Threshold;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Activations: an operator where ONNX has one, else their formula. */
final class ActivationExport {

    private ActivationExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(Relu.class, "Relu");
        rules.put(Sigmoid.class, "Sigmoid");
        rules.put(Tanh.class, "Tanh");
        rules.put(Selu.class, "Selu");
        rules.put(Softsign.class, "Softsign");
        rules.put(HardSwish.class, "HardSwish");
        rules.put(HardSigmoid.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("alpha", 1f / 6).with("beta", 0.5f), "HardSigmoid", x));
        rules.put(LeakyRelu.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("alpha", (float) layer.slope()), "LeakyRelu", x));
        rules.put(Elu.class, (layer, x, in, draft) -> draft.add(node -> node.with("alpha", (float) layer.alpha()), "Elu", x));
        rules.put(Celu.class, (layer, x, in, draft) -> draft.add(node -> node.with("alpha", (float) layer.alpha()), "Celu", x));
        rules.put(Softmax.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("axis", (long) layer.axis()), "Softmax", x));
        rules.put(RRelu.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("alpha", (float) layer.slope()), "LeakyRelu", x));
        rules.put(GumbelSoftmax.class, ActivationExport::gumbel);
        rules.put(Sparsemax.class, ActivationExport::sparsemax);
        rules.put(Softmin.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("axis", (long) layer.axis()), "Softmax", draft.add("Neg", x)));
        rules.put(LogSoftmax.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("axis", (long) layer.axis()), "LogSoftmax", x));
        rules.put(Relu6.class, (layer, x, in, draft) -> clip(x, 0, 6, draft));
        rules.put(HardTanh.class, (layer, x, in, draft) -> clip(x, layer.low(), layer.high(), draft));
        rules.put(Threshold.class, (layer, x, in, draft) ->
            draft.add("Where", draft.add("Greater", x, draft.scalar(layer.threshold())), x, draft.scalar(layer.otherwise())));
        rules.put(HardShrink.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("lambd", (float) layer.lambda()).with("bias", 0f), "Shrink", x));
        rules.put(SoftShrink.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("lambd", (float) layer.lambda()).with("bias", (float) layer.lambda()), "Shrink", x));
        rules.put(TanhShrink.class, (layer, x, in, draft) -> draft.add("Sub", x, draft.add("Tanh", x)));
        rules.put(Silu.class, (layer, x, in, draft) -> draft.add("Mul", x, draft.add("Sigmoid", x)));
        rules.put(Softplus.class, (layer, x, in, draft) -> softplus(x, layer.beta(), draft));
        rules.put(LogSigmoid.class, (layer, x, in, draft) ->
            draft.add("Neg", draft.add("Softplus", draft.add("Neg", x))));
        rules.put(Mish.class, (layer, x, in, draft) -> draft.add("Mul", x, draft.add("Tanh", draft.add("Softplus", x))));
        rules.put(Squareplus.class, (layer, x, in, draft) -> {
            String root = draft.add("Sqrt", draft.add("Add", draft.add("Mul", x, x), draft.scalar(4)));
            return draft.add("Mul", draft.add("Add", x, root), draft.scalar(0.5));
        });
        rules.put(Gelu.class, (layer, x, in, draft) -> {
            String erf = draft.add("Erf", draft.add("Mul", x, draft.scalar(Math.sqrt(0.5))));
            return half(x, erf, draft);
        });
        rules.put(GeluTanh.class, (layer, x, in, draft) -> {
            String cube = draft.add("Mul", draft.add("Mul", x, x), x);
            String sum = draft.add("Add", x, draft.add("Mul", cube, draft.scalar(0.044715)));
            return half(x, draft.add("Tanh", draft.add("Mul", sum, draft.scalar(Math.sqrt(2 / Math.PI)))), draft);
        });
        rules.put(PRelu.class, ActivationExport::slopes);
        rules.put(Gated.class, ActivationExport::gated);
    }

    /** x/2 · (1 + s). */
    private static String half(String x, String s, Draft draft) {
        return draft.add("Mul", draft.add("Mul", x, draft.scalar(0.5)), draft.add("Add", s, draft.scalar(1)));
    }

    /** When used nothing is drawn. */
    private static String gumbel(GumbelSoftmax layer, String x, Space in, Draft draft) {
        long axis = layer.axis();
        String soft = draft.add(node -> node.with("axis", axis), "Softmax",
            draft.add("Div", x, draft.scalar(layer.temperature())));
        if (!layer.isHard()) {
            return soft;
        }
        String place = draft.add(node -> node.with("axis", axis).with("keepdims", 0L), "ArgMax", soft);
        String classes = draft.add("Gather", draft.add("Shape", soft), draft.wholes(axis));
        return draft.add(node -> node.with("axis", axis), "OneHot", place, classes, draft.fixed(Tensor.vector(0, 1)));
    }

    /** Of the sorted elements those belong to the support for which 1 + k·z exceeds the sum of the first k. */
    private static String sparsemax(Sparsemax layer, String x, Space in, Draft draft) {
        int[] sizes = Draft.sizes("The input of Sparsemax", in);
        int width = sizes.length == 0 ? -1 : sizes[sizes.length - 1];
        if (width < 1) {
            throw new IllegalArgumentException("The last axis of the input of Sparsemax must be fixed where it is written in "
                + "ONNX, got " + in + ".");
        }
        String sorted = draft.addAll(node -> node.with("axis", -1L), "TopK", 2, x, draft.wholes(width)).get(0);
        String sums = draft.add("CumSum", sorted, draft.whole(-1));
        String counts = draft.fixed(Tensors.arange(width).add(1));
        String exceeds = draft.add("Greater", draft.add("Add", draft.add("Mul", sorted, counts), draft.scalar(1)), sums);
        String support = draft.add(node -> node.with("to", 1L), "Cast", exceeds);
        String sum = draft.add("ReduceSum", draft.add("Mul", support, sorted), draft.wholes(-1));
        String threshold = draft.add("Div", draft.add("Sub", sum, draft.scalar(1)), draft.add("ReduceSum", support,
            draft.wholes(-1)));
        return draft.add("Relu", draft.add("Sub", x, threshold));
    }

    private static String clip(String x, double low, double high, Draft draft) {
        return draft.add("Clip", x, draft.scalar(low), draft.scalar(high));
    }

    private static String softplus(String x, double beta, Draft draft) {
        return beta == 1 ? draft.add("Softplus", x)
            : draft.add("Div", draft.add("Softplus", draft.add("Mul", x, draft.scalar(beta))), draft.scalar(beta));
    }

    /** ONNX broadcasts slopes from the last axis, ours stand along the first axis of an example. */
    private static String slopes(PRelu layer, String x, Space in, Draft draft) {
        int axes = Draft.sizes("The input of PReLU", in).length;
        long[] shape = new long[axes];
        java.util.Arrays.fill(shape, 1);
        shape[0] = -1;
        return draft.add("PRelu", x, draft.add("Reshape", draft.weight(layer.weight()), draft.wholes(shape)));
    }

    private static String gated(Gated layer, String x, Space in, Draft draft) {
        java.util.List<String> halves = draft.addAll(node -> node.with("axis", (long) layer.axis()), "Split", 2, x);
        Layer gate = layer.gate();
        return draft.add("Mul", halves.get(0), draft.write(gate, halves.get(1), layer.codomain(in)));
    }
}
