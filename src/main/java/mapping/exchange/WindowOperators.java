package mapping.exchange;

import java.util.Arrays;
import mapping.Requirement;
import mapping.layers.convolution.AvgPool1d;
import mapping.layers.convolution.AvgPool2d;
import mapping.layers.convolution.AvgPool3d;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.Conv3d;
import mapping.layers.convolution.ConvTranspose1d;
import mapping.layers.convolution.ConvTranspose2d;
import mapping.layers.convolution.MaxPool1d;
import mapping.layers.convolution.MaxPool2d;
import mapping.layers.convolution.MaxPool3d;
import mapping.tensor.Padding;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Convolutions and windows that take the greatest or the mean. Our layers pad alike on both sides; what ONNX pads otherwise is
 * put around before.
 */
final class WindowOperators {

    private WindowOperators() {
    }

    static void enter(Operators all) {
        all.put("Conv", WindowOperators::convolution);
        all.put("ConvTranspose", WindowOperators::transposed);
        all.put("MaxPool", WindowOperators::largest);
        all.put("AveragePool", WindowOperators::mean);
        all.put("GlobalAveragePool", call -> global(call.in(0)));
    }

    /**
     * The windows of a node over an input.
     *
     * @param axes  windows, padded if the padding is alike on both sides
     * @param pads  of each axis, before and after; what the windows do not pad themselves
     * @param longer whether an axis was made longer so that a last, incomplete window is counted
     */
    private record Frame(Sliding[] axes, int[][] pads, boolean longer) {

        static Frame of(Call call, int... kernel) {
            int count = kernel.length;
            Requirement.between("The number of axes of a window", count, 1, 3);
            Requirement.asMany("axes of the input", call.in(0).dim(), "axes of a window and 2", count + 2);
            String automatic = call.node().text("auto_pad", "NOTSET");
            int[] strides = call.wholes("strides", ones(count));
            int[] dilations = call.wholes("dilations", ones(count));
            int[] given = call.wholes("pads", new long[2 * count]);
            Sliding[] axes = new Sliding[count];
            int[][] pads = new int[count][];
            boolean longer = false;
            for (int i = 0; i < count; i++) {
                Sliding window = new Sliding(kernel[i], strides[i], 0, dilations[i]);
                int size = call.in(0).size(i + 2);
                int[] pad = automatic.startsWith("SAME") ? same(window, size, automatic.equals("SAME_UPPER"))
                    : automatic.equals("VALID") ? new int[2] : new int[] {given[i], given[i + count]};
                Requirement.atLeast("The padding of a window", Math.min(pad[0], pad[1]), 0);
                int room = Math.addExact(Math.addExact(size, pad[0]), pad[1]) - window.span();
                if (call.whole("ceil_mode", 0) == 1 && room > 0 && room % window.stride() != 0) {
                    pad[1] += window.stride() - room % window.stride();
                    longer = true;
                }
                boolean alike = pad[0] == pad[1];
                axes[i] = alike ? new Sliding(kernel[i], strides[i], pad[0], dilations[i]) : window;
                pads[i] = alike ? new int[2] : pad;
            }
            return new Frame(axes, pads, longer);
        }

        /** As many results as there are strides in the input: what is missing is put around, the odd one behind or before. */
        private static int[] same(Sliding window, int size, boolean behind) {
            int results = (size - 1) / window.stride() + 1;
            int missing = Math.max(0, Math.addExact(Math.multiplyExact(results - 1, window.stride()), window.span() - size));
            int half = missing / 2;
            return behind ? new int[] {half, missing - half} : new int[] {missing - half, half};
        }

        boolean isPadded() {
            return longer || Arrays.stream(axes).anyMatch(axis -> axis.padding() > 0)
                || Arrays.stream(pads).anyMatch(pad -> pad[0] + pad[1] > 0);
        }

        Tensor around(Tensor x, double value) {
            return padded(x, value, pads);
        }
    }

    /** Puts numbers around the axes behind the channels, or takes them away. */
    private static Tensor padded(Tensor x, double value, int[]... pads) {
        int[] amounts = new int[2 * pads.length];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = pads[pads.length - 1 - i / 2][i % 2];
        }
        return Arrays.stream(amounts).allMatch(amount -> amount == 0) ? x : Padding.constant(x, value, amounts);
    }

    private static long[] ones(int count) {
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] kernel(Tensor weight) {
        return Arrays.copyOfRange(weight.shape(), 2, Math.max(2, weight.dim()));
    }

    static Tensor convolution(Call call) {
        Tensor weight = call.in(1);
        Tensor bias = call.has(2) ? call.in(2) : null;
        int groups = call.whole("group", 1);
        Frame frame = Frame.of(call, kernel(weight));
        Sliding[] w = frame.axes();
        return (switch (w.length) {
            case 1 -> new Conv1d(weight, bias, w[0], groups);
            case 2 -> new Conv2d(weight, bias, w[0], w[1], groups);
            default -> new Conv3d(weight, bias, w[0], w[1], w[2], groups);
        }).apply(frame.around(call.in(0), 0));
    }

    private static Tensor transposed(Call call) {
        int[] kernel = kernel(call.in(1));
        int count = kernel.length;
        Requirement.between("The number of axes of a transposed convolution", count, 1, 2);
        Requirement.asMany("axes of the input", call.in(0).dim(), "axes of a window and 2", count + 2);
        int[] strides = call.wholes("strides", ones(count));
        int[] dilations = call.wholes("dilations", ones(count));
        int[] pads = call.wholes("pads", new long[2 * count]);
        int[] more = call.wholes("output_padding", new long[count]);
        int[] wanted = call.wholes("output_shape", new long[0]);
        String automatic = call.node().text("auto_pad", "NOTSET");
        int[][] cut = new int[count][];
        Sliding[] plain = new Sliding[count];
        boolean alike = automatic.equals("NOTSET") && wanted.length == 0;
        for (int i = 0; i < count; i++) {
            plain[i] = new Sliding(kernel[i], strides[i], 0, dilations[i]);
            cut[i] = new int[] {pads[i], pads[i + count]};
            int size = call.in(0).size(i + 2);
            if (wanted.length > 0 || automatic.startsWith("SAME")) {
                int result = wanted.length > 0 ? wanted[wanted.length - count + i] : Math.multiplyExact(size, strides[i]);
                int surplus = Math.addExact(Math.multiplyExact(size - 1, strides[i]), plain[i].span() + more[i] - result);
                int half = surplus / 2;
                cut[i] = surplus < 0 ? new int[] {0, surplus}
                    : automatic.equals("SAME_UPPER") ? new int[] {half, surplus - half} : new int[] {surplus - half, half};
            }
            alike &= cut[i][0] == cut[i][1] && cut[i][0] >= 0 && more[i] == more[0];
        }
        Tensor bias = call.has(2) ? call.in(2) : null;
        int groups = call.whole("group", 1);
        if (alike) {
            for (int i = 0; i < count; i++) {
                plain[i] = new Sliding(kernel[i], strides[i], cut[i][0], dilations[i]);
            }
            return transposed(call, bias, more[0], groups, plain);
        }
        for (int i = 0; i < count; i++) {
            cut[i] = new int[] {-cut[i][0], more[i] - cut[i][1]};
        }
        Tensor y = padded(transposed(call, null, 0, groups, plain), 0, cut);
        int[] shape = new int[count + 1];
        Arrays.fill(shape, 1);
        shape[0] = -1;
        return bias == null ? y : y.add(bias.reshape(shape));
    }

    private static Tensor transposed(Call call, Tensor bias, int more, int groups, Sliding... w) {
        return w.length == 1 ? new ConvTranspose1d(call.in(1), bias, w[0], more, groups).apply(call.in(0))
            : new ConvTranspose2d(call.in(1), bias, w[0], w[1], more, groups).apply(call.in(0));
    }

    private static Tensor largest(Call call) {
        Frame frame = Frame.of(call, call.wholes("kernel_shape"));
        Sliding[] w = frame.axes();
        return (switch (w.length) {
            case 1 -> new MaxPool1d(w[0]);
            case 2 -> new MaxPool2d(w[0], w[1]);
            default -> new MaxPool3d(w[0], w[1], w[2]);
        }).apply(frame.around(call.in(0), Double.NEGATIVE_INFINITY));
    }

    /** What is put around does not count, unless the node says so. */
    private static Tensor mean(Call call) {
        Frame frame = Frame.of(call, call.wholes("kernel_shape"));
        boolean counted = call.whole("count_include_pad", 0) == 1;
        if (counted && frame.longer()) {
            throw new IllegalArgumentException("A mean that counts its padding must be of whole windows, got ceil_mode 1.");
        }
        Tensor mean = mean(frame, call.in(0));
        return counted || !frame.isPadded() ? mean : mean.div(mean(frame, Tensors.ones(call.in(0).shape())));
    }

    private static Tensor mean(Frame frame, Tensor x) {
        Sliding[] w = frame.axes();
        return (switch (w.length) {
            case 1 -> new AvgPool1d(w[0]);
            case 2 -> new AvgPool2d(w[0], w[1]);
            default -> new AvgPool3d(w[0], w[1], w[2]);
        }).apply(frame.around(x, 0));
    }

    private static Tensor global(Tensor x) {
        int[] shape = x.shape();
        Arrays.fill(shape, 2, shape.length, 1);
        return x.flatten(2).mean(2).reshape(shape);
    }
}
