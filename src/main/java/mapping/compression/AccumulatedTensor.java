package mapping.compression;

import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Sums of products of bytes, kept as whole numbers of 32 bits: what a layer on quantized numbers computes, exactly and in any
 * order, before anything is rounded again. Section 8.1.2 (Jacob et al. 2018). A sum of output o stands for the number
 * sum · scale of x · scale of w for o.
 */
public final class AccumulatedTensor {

    private final int[] sums;
    private final int rows;
    private final float[] scales;

    private AccumulatedTensor(int[] sums, int rows, float[] scales) {
        this.sums = sums;
        this.rows = rows;
        this.scales = scales;
    }

    /**
     * x Wᵀ + b: sums of (x − zero of x)(w − zero of w) over {@code in} elements, rows · out · in multiply-adds of whole numbers.
     *
     * @param x      (rows, in), with one grid
     * @param weight (out, in), with one grid or one for each output
     * @param bias   (out), rounded to whole numbers on the scale of the sums; or null
     * @throws IllegalArgumentException if a sum does not fit in 32 bits, or the shapes do not fit each other
     */
    public static AccumulatedTensor linear(QuantizedTensor x, QuantizedTensor weight, Tensor bias) {
        requireOperands(x, weight, bias);
        int rows = x.shape()[0];
        int in = x.shape()[1];
        int out = weight.shape()[0];
        QuantizationGrid grid = weight.grid();
        float[] scales = new float[out];
        int[] sums = new int[Math.multiplyExact(rows, out)];
        int zero = x.grid().zeroPoint(0);
        for (int o = 0; o < out; o++) {
            int channel = grid.isPerChannel() ? o : 0;
            scales[o] = x.grid().scale(0) * grid.scale(channel);
            int weightZero = grid.zeroPoint(channel);
            double start = bias == null ? 0 : Math.rint(bias.data()[o] / (double) scales[o]);
            Requirement.finite("The bias on the scale of the sums", start);
            for (int row = 0; row < rows; row++) {
                long sum = (long) start;
                for (int i = 0; i < in; i++) {
                    sum += (x.data()[row * in + i] - zero) * (weight.data()[o * in + i] - weightZero);
                }
                if (sum != (int) sum) {
                    throw new IllegalArgumentException("A sum of products must fit in 32 bits, got " + sum + " in row " + row
                        + " for output " + o + ".");
                }
                sums[row * out + o] = (int) sum;
            }
        }
        return new AccumulatedTensor(sums, rows, scales);
    }

    private static void requireOperands(QuantizedTensor x, QuantizedTensor weight, Tensor bias) {
        int[] a = Requirement.given("The tensor x", x).shape();
        int[] b = Requirement.given("The weight", weight).shape();
        boolean fit = a.length == 2 && b.length == 2 && a[1] == b[1] && (bias == null || bias.dim() == 1 && bias.size(0) == b[0]);
        if (!fit) {
            throw new IllegalArgumentException("The operands of linear must have shapes (rows, in), (out, in) and (out), got "
                + Shape.text(a) + ", " + Shape.text(b) + (bias == null ? "" : " and " + Shape.text(bias.shape())) + ".");
        }
        if (x.grid().isPerChannel() || weight.grid().isPerChannel() && weight.grid().axis() != 0) {
            throw new IllegalArgumentException("Sums of products must have one scale each: one grid for x, and one for the "
                + "weight or for each output, got " + x.grid() + " for x and " + weight.grid() + " for the weight.");
        }
    }

    /** The numbers that the sums stand for, (rows, out), apart from any graph. */
    public Tensor dequantize() {
        float[] numbers = new float[sums.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sums[i] * scales[i % scales.length];
        }
        return Tensor.of(numbers, shape());
    }

    /** The sums, row-major: the array itself, to be read. */
    public int[] data() {
        return sums;
    }

    /** (rows, out). */
    public int[] shape() {
        return new int[] {rows, scales.length};
    }
}
