package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.convolution.AdaptiveAvgPool1d;
import mapping.layers.convolution.AdaptiveAvgPool2d;
import mapping.layers.convolution.AdaptiveMaxPool1d;
import mapping.layers.convolution.AdaptiveMaxPool2d;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * Windows that share an axis out evenly, of which ONNX knows those of one size only. Where they are of several sizes, a mean is
 * the product with a matrix of shares, and a greatest element is looked for in one slice after the other; both axis by axis.
 */
final class SharingExport {

    private SharingExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(AdaptiveAvgPool1d.class, (layer, x, in, draft) -> means(sizes(layer, in), x, draft, layer.length()));
        rules.put(AdaptiveAvgPool2d.class, (layer, x, in, draft) ->
            means(sizes(layer, in), x, draft, layer.height(), layer.width()));
        rules.put(AdaptiveMaxPool1d.class, (layer, x, in, draft) -> greatest(sizes(layer, in), x, draft, layer.length()));
        rules.put(AdaptiveMaxPool2d.class, (layer, x, in, draft) ->
            greatest(sizes(layer, in), x, draft, layer.height(), layer.width()));
    }

    private static int[] sizes(Layer layer, Space in) {
        int[] sizes = Draft.sizes("The input of " + layer.name(), in);
        for (int i = 1; i < sizes.length; i++) {
            if (sizes[i] < 1) {
                throw new IllegalArgumentException("The input of " + layer.name() + " must have fixed sizes where it is written "
                    + "in ONNX, got " + in + ".");
            }
        }
        return sizes;
    }

    /** Windows of one size, or an empty list if they are of several. */
    private static List<Sliding> even(int[] sizes, int... results) {
        List<Sliding> axes = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int size = sizes[i + 1];
            if (size % results[i] != 0) {
                return List.of();
            }
            axes.add(new Sliding(size / results[i], size / results[i], 0, 1));
        }
        return axes;
    }

    private static int from(int i, int size, int results) {
        return (int) ((long) i * size / results);
    }

    private static int to(int i, int size, int results) {
        return (int) (((i + 1L) * size + results - 1) / results);
    }

    private static String means(int[] sizes, String x, Draft draft, int... results) {
        List<Sliding> even = even(sizes, results);
        if (!even.isEmpty()) {
            return ConvolutionExport.mean(even, x, draft);
        }
        String across = draft.add(node -> node.with("perm", 1L, 0L), "Transpose",
            draft.fixed(shares(sizes[results.length], results[results.length - 1])));
        String y = draft.add("MatMul", x, across);
        return results.length == 1 ? y : draft.add("MatMul", draft.fixed(shares(sizes[1], results[0])), y);
    }

    /** A row for each window: 1 divided by its size where it is, 0 elsewhere. */
    private static Tensor shares(int size, int results) {
        float[] shares = new float[results * size];
        for (int i = 0; i < results; i++) {
            int to = to(i, size, results);
            for (int j = from(i, size, results); j < to; j++) {
                shares[i * size + j] = 1f / (to - from(i, size, results));
            }
        }
        return Tensor.of(shares, results, size);
    }

    private static String greatest(int[] sizes, String x, Draft draft, int... results) {
        List<Sliding> even = even(sizes, results);
        if (!even.isEmpty()) {
            return draft.add(ConvolutionExport.windows(even, true), "MaxPool", x);
        }
        String y = x;
        for (int k = 0; k < results.length; k++) {
            long axis = k + 2;
            String[] parts = new String[results[k]];
            for (int i = 0; i < parts.length; i++) {
                String part = draft.add("Slice", y, draft.wholes(from(i, sizes[k + 1], parts.length)),
                    draft.wholes(to(i, sizes[k + 1], parts.length)), draft.wholes(axis));
                parts[i] = draft.add(node -> node.with("axes", new long[] {axis}), "ReduceMax", part);
            }
            y = draft.add(node -> node.with("axis", axis), "Concat", parts);
        }
        return y;
    }
}
