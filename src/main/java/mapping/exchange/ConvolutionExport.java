package mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import mapping.Space;
import mapping.formats.onnx.OnnxNode;
import mapping.layers.convolution.AvgPool1d;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.AvgPool3d;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.Conv3d;
import mapping.layers.convolution.ConvTranspose1d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.GlobalAveragePool;
import mapping.layers.convolution.MaxPool1d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.convolution.MaxPool3d;
import mapping.layers.resizing.Pad;
import mapping.layers.resizing.PixelShuffle;
import mapping.layers.resizing.PixelUnshuffle;
import mapping.layers.resizing.Upsample;
import mapping.tensor.Padding;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/** Convolutions, windows that take the largest or the mean, and what changes the size of a picture. */
final class ConvolutionExport {

    private ConvolutionExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(Conv1d.class, (layer, x, in, draft) ->
            convolution(layer.axes(), layer.groups(), "Conv", x, layer.weight(), layer.bias(), 0, draft));
        rules.put(Conv2d.class, (layer, x, in, draft) ->
            convolution(layer.axes(), layer.groups(), "Conv", x, layer.weight(), layer.bias(), 0, draft));
        rules.put(Conv3d.class, (layer, x, in, draft) ->
            convolution(layer.axes(), layer.groups(), "Conv", x, layer.weight(), layer.bias(), 0, draft));
        rules.put(ConvTranspose1d.class, (layer, x, in, draft) -> convolution(layer.axes(), layer.groups(), "ConvTranspose", x,
            layer.weight(), layer.bias(), layer.outputPadding(), draft));
        rules.put(ConvTranspose2d.class, (layer, x, in, draft) -> convolution(layer.axes(), layer.groups(), "ConvTranspose", x,
            layer.weight(), layer.bias(), layer.outputPadding(), draft));
        rules.put(MaxPool1d.class, (layer, x, in, draft) -> draft.add(windows(layer.axes(), true), "MaxPool", x));
        rules.put(MaxPool2d.class, (layer, x, in, draft) -> draft.add(windows(layer.axes(), true), "MaxPool", x));
        rules.put(MaxPool3d.class, (layer, x, in, draft) -> draft.add(windows(layer.axes(), true), "MaxPool", x));
        rules.put(AvgPool1d.class, (layer, x, in, draft) -> mean(layer.axes(), x, draft));
        rules.put(AvgPool2d.class, (layer, x, in, draft) -> mean(layer.axes(), x, draft));
        rules.put(AvgPool3d.class, (layer, x, in, draft) -> mean(layer.axes(), x, draft));
        rules.put(GlobalAveragePool.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("axis", 1L), "Flatten", draft.add("GlobalAveragePool", x)));
        rules.put(Pad.class, ConvolutionExport::pad);
        rules.put(Upsample.class, ConvolutionExport::upsample);
        rules.put(PixelShuffle.class, (layer, x, in, draft) ->
            draft.add(node -> node.with("blocksize", (long) layer.factor()).with("mode", "CRD"), "DepthToSpace", x));
        rules.put(PixelUnshuffle.class, ConvolutionExport::unshuffle);
    }

    static UnaryOperator<OnnxNode> windows(List<Sliding> axes, boolean dilated) {
        long[] pads = new long[2 * axes.size()];
        for (int i = 0; i < pads.length; i++) {
            pads[i] = axes.get(i % axes.size()).padding();
        }
        UnaryOperator<OnnxNode> plain = node -> node.with("kernel_shape", axes.stream().mapToLong(Sliding::size).toArray())
            .with("strides", axes.stream().mapToLong(Sliding::stride).toArray()).with("pads", pads);
        return !dilated ? plain
            : node -> plain.apply(node).with("dilations", axes.stream().mapToLong(Sliding::dilation).toArray());
    }

    static String mean(List<Sliding> axes, String x, Draft draft) {
        return draft.add(node -> windows(axes, false).apply(node).with("count_include_pad", 1L), "AveragePool", x);
    }

    private static String convolution(List<Sliding> axes, int groups, String operator, String x, Tensor weight, Tensor bias,
            int outputPadding, Draft draft) {
        UnaryOperator<OnnxNode> settings = node -> {
            OnnxNode set = windows(axes, true).apply(node).with("group", (long) groups);
            return outputPadding == 0 ? set
                : set.with("output_padding", axes.stream().mapToLong(axis -> outputPadding).toArray());
        };
        return bias == null ? draft.add(settings, operator, x, draft.weight(weight))
            : draft.add(settings, operator, x, draft.weight(weight), draft.weight(bias));
    }

    private static String pad(Pad layer, String x, Space in, Draft draft) {
        if (layer.mode() == Padding.Mode.CIRCULAR) {
            return circular(layer, x, draft);
        }
        int axes = layer.amounts().size() / 2 + 2;
        long[] pads = new long[2 * axes];
        for (int i = 0; i < layer.amounts().size(); i++) {
            int axis = axes - 1 - i / 2;
            pads[axis + i % 2 * axes] = layer.amounts().get(i);
        }
        String mode = layer.mode() == Padding.Mode.REPLICATE ? "edge" : layer.mode().name().toLowerCase(Locale.ROOT);
        return draft.add(node -> node.with("mode", mode), "Pad", x, draft.wholes(pads), draft.scalar(layer.value()));
    }

    /** ONNX of this edition has no such mode: the two ends are joined to the other sides, or taken away. */
    private static String circular(Pad layer, String x, Draft draft) {
        int axes = layer.amounts().size() / 2;
        String y = x;
        for (int i = 0; i < axes; i++) {
            long axis = axes + 1 - i;
            int before = layer.amounts().get(2 * i);
            int after = layer.amounts().get(2 * i + 1);
            List<String> parts = new ArrayList<>();
            if (before > 0) {
                parts.add(slice(y, -before, Long.MAX_VALUE, axis, draft));
            }
            parts.add(before < 0 || after < 0
                ? slice(y, Math.max(0, -before), after < 0 ? after : Long.MAX_VALUE, axis, draft) : y);
            if (after > 0) {
                parts.add(slice(y, 0, after, axis, draft));
            }
            y = parts.size() == 1 ? parts.get(0)
                : draft.add(node -> node.with("axis", axis), "Concat", parts.toArray(String[]::new));
        }
        return y;
    }

    private static String slice(String x, long from, long to, long axis, Draft draft) {
        return draft.add("Slice", x, draft.wholes(from), draft.wholes(to), draft.wholes(axis));
    }

    private static String upsample(Upsample layer, String x, Space in, Draft draft) {
        int[] from = Draft.sizes("The input of " + layer.name(), in);
        int[] to = Draft.sizes("The output of " + layer.name(), layer.codomain(in));
        long[] sizes = new long[to.length + 1];
        for (int i = 1; i < to.length; i++) {
            boolean exact = layer.factors().isEmpty() || from[i] * layer.factors().get(i - 1) == to[i];
            if (to[i] < 1 || !exact) {
                throw new IllegalArgumentException("The input of " + layer.name()
                    + " must have whole sizes when multiplied by its "
                    + "factors where it is written in ONNX, got " + in + ".");
            }
            sizes[i + 1] = to[i];
        }
        String batch = draft.add("Slice", draft.add("Shape", x), draft.wholes(0), draft.wholes(2));
        String shape = draft.add(node -> node.with("axis", 0L), "Concat", batch,
            draft.wholes(java.util.Arrays.copyOfRange(sizes, 2, sizes.length)));
        String corners = layer.alignCorners() ? "align_corners" : layer.linear() ? "half_pixel" : "asymmetric";
        return draft.add(node -> {
            OnnxNode set = node.with("mode", layer.linear() ? "linear" : "nearest")
                .with("coordinate_transformation_mode", corners);
            return layer.linear() ? set : set.with("nearest_mode", "floor");
        }, "Resize", x, "", "", shape);
    }

    private static String unshuffle(PixelUnshuffle layer, String x, Space in, Draft draft) {
        int[] sizes = Draft.sizes("The input of " + layer.name(), in);
        int f = layer.factor();
        if (sizes[0] < 1 || sizes[1] < 1 || sizes[2] < 1) {
            throw new IllegalArgumentException("The input of " + layer.name() + " must have fixed sizes where it is written in "
                + "ONNX, got " + in + ".");
        }
        String split = draft.add("Reshape", x, draft.wholes(0, sizes[0], sizes[1] / f, f, sizes[2] / f, f));
        String turned = draft.add(node -> node.with("perm", 0L, 1L, 3L, 5L, 2L, 4L), "Transpose", split);
        return draft.add("Reshape", turned, draft.wholes(0, (long) sizes[0] * f * f, sizes[1] / f, sizes[2] / f));
    }
}
