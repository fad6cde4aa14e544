package mapping.exchange;

import java.util.Arrays;
import java.util.List;
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
import mapping.layers.normalization.InstanceNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.tensor.Interpolation;
import mapping.tensor.Sliding;
import mapping.tensor.Subpixels;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Products of matrices, convolutions, windows, normalizations, sizes of pictures. */
final class NetworkOperators {

    private NetworkOperators() {
    }

    static void enter(Operators all) {
        all.put("MatMul", call -> call.in(0).matmul(call.in(1)));
        all.put("Gemm", NetworkOperators::gemm);
        all.put("Conv", NetworkOperators::convolution);
        all.put("ConvTranspose", NetworkOperators::transposed);
        all.put("MaxPool", NetworkOperators::largest);
        all.put("AveragePool", NetworkOperators::mean);
        all.put("GlobalAveragePool", call -> global(call.in(0)));
        all.put("BatchNormalization", NetworkOperators::batch);
        all.put("LayerNormalization", NetworkOperators::layer);
        all.put("InstanceNormalization", call -> new InstanceNorm(call.in(1).numel(), call.in(1), call.in(2),
            call.real("epsilon", 1e-5)).apply(call.in(0)));
        all.put("DepthToSpace", NetworkOperators::shuffle);
        all.put("Resize", NetworkOperators::resize);
    }

    private static Tensor gemm(Call call) {
        Tensor a = call.whole("transA", 0) == 0 ? call.in(0) : call.in(0).transpose(0, 1);
        Tensor b = call.whole("transB", 0) == 0 ? call.in(1) : call.in(1).transpose(0, 1);
        double alpha = call.real("alpha", 1);
        Tensor product = alpha == 1 ? a.matmul(b) : a.matmul(b).mul(alpha);
        double beta = call.real("beta", 1);
        return !call.has(2) ? product : product.add(beta == 1 ? call.in(2) : call.in(2).mul(beta));
    }

    /** The windows of a node; those of our layers are padded alike on both sides. */
    private static Sliding[] windows(Call call, int... kernel) {
        int axes = kernel.length;
        Requirement.between("The number of axes of a window", axes, 1, 3);
        String automatic = call.node().text("auto_pad", "NOTSET");
        if (!automatic.equals("NOTSET") && !automatic.equals("VALID") || call.whole("ceil_mode", 0) != 0) {
            throw new IllegalArgumentException("The padding of a window must be given in numbers, and its results counted by "
                + "rounding down, got auto_pad " + automatic + " and ceil_mode " + call.whole("ceil_mode", 0) + ".");
        }
        int[] strides = call.wholes("strides", ones(axes));
        int[] dilations = call.wholes("dilations", ones(axes));
        int[] pads = call.wholes("pads", new long[2 * axes]);
        Sliding[] windows = new Sliding[axes];
        for (int i = 0; i < axes; i++) {
            Requirement.between("The padding on the other side", pads[i + axes], pads[i], pads[i]);
            windows[i] = new Sliding(kernel[i], strides[i], pads[i], dilations[i]);
        }
        return windows;
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
        Sliding[] w = windows(call, kernel(weight));
        return (switch (w.length) {
            case 1 -> new Conv1d(weight, bias, w[0], groups);
            case 2 -> new Conv2d(weight, bias, w[0], w[1], groups);
            default -> new Conv3d(weight, bias, w[0], w[1], w[2], groups);
        }).apply(call.in(0));
    }

    private static Tensor transposed(Call call) {
        Tensor weight = call.in(1);
        Tensor bias = call.has(2) ? call.in(2) : null;
        int groups = call.whole("group", 1);
        Sliding[] w = windows(call, kernel(weight));
        int[] more = call.wholes("output_padding", new long[w.length]);
        Requirement.between("The number of axes of a transposed convolution", w.length, 1, 2);
        return w.length == 1 ? new ConvTranspose1d(weight, bias, w[0], more[0], groups).apply(call.in(0))
            : new ConvTranspose2d(weight, bias, w[0], w[1], more[0], groups).apply(call.in(0));
    }

    private static Tensor largest(Call call) {
        Sliding[] w = windows(call, call.wholes("kernel_shape"));
        return (switch (w.length) {
            case 1 -> new MaxPool1d(w[0]);
            case 2 -> new MaxPool2d(w[0], w[1]);
            default -> new MaxPool3d(w[0], w[1], w[2]);
        }).apply(call.in(0));
    }

    private static Tensor mean(Call call) {
        Sliding[] w = windows(call, call.wholes("kernel_shape"));
        boolean padded = Arrays.stream(w).anyMatch(window -> window.padding() > 0);
        Requirement.between("The attribute count_include_pad", call.whole("count_include_pad", 0), padded ? 1 : 0, 1);
        return (switch (w.length) {
            case 1 -> new AvgPool1d(w[0]);
            case 2 -> new AvgPool2d(w[0], w[1]);
            default -> new AvgPool3d(w[0], w[1], w[2]);
        }).apply(call.in(0));
    }

    private static Tensor global(Tensor x) {
        int[] shape = x.shape();
        Arrays.fill(shape, 2, shape.length, 1);
        return x.flatten(2).mean(2).reshape(shape);
    }

    /** By the running statistics, which the file has. */
    private static Tensor batch(Call call) {
        Requirement.between("The attribute training_mode", call.whole("training_mode", 0), 0, 0);
        int[] shape = new int[Math.max(1, call.in(0).dim() - 1)];
        Arrays.fill(shape, 1);
        shape[0] = call.in(1).numel();
        Tensor scale = call.in(1).div(call.in(4).add(call.real("epsilon", 1e-5)).sqrt());
        return call.in(0).sub(call.in(3).reshape(shape)).mul(scale.reshape(shape)).add(call.in(2).reshape(shape));
    }

    private static Tensor layer(Call call) {
        int axes = call.in(0).dim();
        int first = Call.axis(call.whole("axis", -1), axes);
        List<Integer> sizes = Arrays.stream(call.in(0).shape()).skip(first).boxed().toList();
        int[] shape = sizes.stream().mapToInt(Integer::intValue).toArray();
        Tensor bias = call.has(2) ? call.in(2) : Tensors.zeros(shape);
        return new LayerNorm(sizes, call.in(1), bias, call.real("epsilon", 1e-5)).apply(call.in(0));
    }

    private static Tensor shuffle(Call call) {
        if (!call.node().text("mode", "DCR").equals("CRD")) {
            throw new IllegalArgumentException("The mode of DepthToSpace must be CRD here, got "
                + call.node().text("mode", "DCR") + ".");
        }
        return Subpixels.pixelShuffle(call.in(0), call.whole("blocksize", 1));
    }

    private static Tensor resize(Call call) {
        int[] sizes = call.wholes(3);
        int[] to = Arrays.copyOfRange(sizes, 2, sizes.length);
        String corners = call.node().text("coordinate_transformation_mode", "half_pixel");
        if (call.node().text("mode", "nearest").equals("linear")) {
            return Interpolation.linear(call.in(0), corners.equals("align_corners"), to);
        }
        if (!corners.equals("asymmetric") || !call.node().text("nearest_mode", "round_prefer_floor").equals("floor")) {
            throw new IllegalArgumentException("The nearest pixel must be found by asymmetric coordinates, rounded down, got "
                + corners + ".");
        }
        return Interpolation.nearest(call.in(0), to);
    }
}
