package mapping.compression.quantization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.compression.QuantizationGrid;
import mapping.compression.QuantizedTensor;
import mapping.kernels.ByteProduct;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.convolution.Conv2d;
import mapping.tensor.Shape;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * A convolution, or a dense layer as one with windows of 1 × 1, on bytes, with the rectifier that may follow. The sum of output o
 * is Σ q_w (q_x − z_x) + b_o = Σ q_w q_x + (b_o − z_x Σ q_w), whose second part is known beforehand; it is taken to the output's
 * grid by a {@link FixedPointMultiplier}. Section 8.1.2 (Jacob et al. 2018, sections 2.2 to 2.4).
 */
final class IntegerAffine implements IntegerStage {

    final QuantizedTensor weight;
    final int[] bias;
    final QuantizationGrid in;
    final QuantizationGrid out;
    final Sliding vertical;
    final Sliding horizontal;
    final int groups;
    final boolean isDense;
    final boolean rectified;
    private final FixedPointMultiplier[] multipliers;
    private final int[] start;
    private final byte[][] columns;

    private IntegerAffine(QuantizedTensor weight, int[] bias, QuantizationGrid in, QuantizationGrid out, Sliding vertical,
            Sliding horizontal, int groups, boolean isDense, boolean rectified) {
        this.weight = weight;
        this.bias = bias;
        this.in = in;
        this.out = out;
        this.vertical = vertical;
        this.horizontal = horizontal;
        this.groups = groups;
        this.isDense = isDense;
        this.rectified = rectified;
        int[] shape = weight.shape();
        int outputs = shape[0];
        int size = Shape.numel(shape) / outputs;
        byte[] w = weight.data();
        this.multipliers = new FixedPointMultiplier[outputs];
        this.start = new int[outputs];
        for (int o = 0; o < outputs; o++) {
            multipliers[o] = FixedPointMultiplier.of((double) in.scale(0) * scale(o) / out.scale(0));
            int sum = 0;
            for (int i = 0; i < size; i++) {
                sum += w[o * size + i];
            }
            start[o] = bias[o] - in.zeroPoint(0) * sum;
        }
        int each = outputs / groups;
        this.columns = new byte[groups][size * each];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < size; i++) {
                columns[o / each][i * each + o % each] = w[o * size + i];
            }
        }
    }

    static IntegerAffine of(Layer layer, QuantizationScheme scheme, QuantizationGrid in, QuantizationGrid out,
            boolean rectified) {
        if (layer instanceof Dense dense) {
            QuantizedTensor weight = QuantizedTensor.quantize(dense.weight(), scheme.grid(dense.weight()));
            return new IntegerAffine(weight, bias(dense.bias(), weight, in), in, out, Sliding.of(1), Sliding.of(1), 1, true,
                rectified);
        }
        Conv2d c = (Conv2d) layer;
        QuantizedTensor weight = QuantizedTensor.quantize(c.weight(), scheme.grid(c.weight()));
        return new IntegerAffine(weight, bias(c.bias(), weight, in), in, out, c.vertical(), c.horizontal(), c.groups(), false,
            rectified);
    }

    /** The biases on the scale of the sums, as whole numbers of 32 bits. */
    private static int[] bias(Tensor bias, QuantizedTensor weight, QuantizationGrid in) {
        int[] whole = new int[weight.shape()[0]];
        for (int o = 0; bias != null && o < whole.length; o++) {
            double number = Math.rint(bias.data()[o] / ((double) in.scale(0)
                * weight.grid().scale(weight.grid().isPerChannel() ? o : 0)));
            Requirement.between("The bias on the scale of the sums", (long) number, -(1L << 30), 1L << 30);
            whole[o] = (int) number;
        }
        return whole;
    }

    /** The scale of an output's weights. */
    float scale(int output) {
        return weight.grid().scale(weight.grid().isPerChannel() ? output : 0);
    }

    @Override
    public QuantizedTensor apply(QuantizedTensor x) {
        int[] shape = x.shape();
        int outputs = bias.length;
        int[] weights = weight.shape();
        boolean fits = isDense ? shape.length == 2 && shape[1] == weights[1]
            : shape.length == 4 && shape[1] == weights[1] * groups;
        if (!fits) {
            throw new IllegalArgumentException("The input of a quantized layer must fit its weight of shape "
                + Shape.text(weights) + ", got shape " + Shape.text(shape) + ".");
        }
        if (isDense) {
            byte[] y = new byte[shape[0] * outputs];
            int[] sums = new int[y.length];
            ByteProduct.multiply(x.data(), columns[0], sums, shape[0], shape[1], outputs);
            for (int i = 0; i < y.length; i++) {
                y[i] = rounded(sums[i], i % outputs);
            }
            return QuantizedTensor.of(y, out, shape[0], outputs);
        }
        int rows = vertical.count(shape[2]);
        int width = horizontal.count(shape[3]);
        byte[] y = new byte[Math.toIntExact((long) shape[0] * outputs * rows * width)];
        int places = rows * width;
        int each = outputs / groups;
        byte[] patches = new byte[places * columns[0].length / each];
        int[] sums = new int[places * each];
        for (int n = 0; n < shape[0]; n++) {
            for (int g = 0; g < groups; g++) {
                patches(x.data(), (n * groups + g) * weights[1], weights[1], shape[2], shape[3], patches);
                ByteProduct.multiply(patches, columns[g], sums, places, patches.length / places, each);
                int offset = (n * outputs + g * each) * places;
                for (int o = 0; o < each; o++) {
                    for (int p = 0; p < places; p++) {
                        y[offset + o * places + p] = rounded(sums[p * each + o], g * each + o);
                    }
                }
            }
        }
        return QuantizedTensor.of(y, out, shape[0], outputs, rows, width);
    }

    /** The windows of some planes, one after another; outside stands the byte of 0. */
    private void patches(byte[] x, int firstPlane, int planes, int height, int width, byte[] patches) {
        Arrays.fill(patches, (byte) in.zeroPoint(0));
        int next = 0;
        for (int row = 0; row < vertical.count(height); row++) {
            for (int column = 0; column < horizontal.count(width); column++) {
                for (int plane = firstPlane; plane < firstPlane + planes; plane++) {
                    for (int i = 0; i < vertical.size(); i++) {
                        int y = row * vertical.stride() - vertical.padding() + i * vertical.dilation();
                        for (int j = 0; j < horizontal.size(); j++, next++) {
                            int z = column * horizontal.stride() - horizontal.padding() + j * horizontal.dilation();
                            if (y >= 0 && y < height && z >= 0 && z < width) {
                                patches[next] = x[(plane * height + y) * width + z];
                            }
                        }
                    }
                }
            }
        }
    }

    /** A sum of products on the output's grid; a rectifier clamps at the byte of 0. */
    private byte rounded(int sum, int output) {
        int q = multipliers[output].apply(sum + start[output]) + out.zeroPoint(0);
        return (byte) Math.max(rectified ? out.zeroPoint(0) : out.least(), Math.min(out.most(), q));
    }
}
