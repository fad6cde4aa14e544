package mapping.exchange;

import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Operators on whole numbers that stand for others: scale · (q − zero point). Bytes and sums of their products are held as
 * floats, the sums exact up to 2²⁴, and go back to bytes by one multiplication and one rounding, halves to the even number.
 */
final class QuantizedOperators {

    private QuantizedOperators() {
    }

    static void enter(Operators all) {
        all.put("QuantizeLinear", call -> clamped(call, 2, call.in(0).div(along(call, call.in(1))).round()
            .add(call.has(2) ? along(call, call.in(2)) : Tensor.scalar(0))));
        all.put("DequantizeLinear", call -> (call.has(2) ? call.in(0).sub(along(call, call.in(2))) : call.in(0))
            .mul(along(call, call.in(1))));
        all.putAll("DynamicQuantizeLinear", QuantizedOperators::dynamic);
        all.put("QLinearMatMul", call -> requantized(call, 6, call.in(0).sub(call.in(2)).matmul(call.in(3).sub(call.in(5))),
            call.in(1).mul(call.in(4)).div(call.in(6))));
        all.put("QLinearConv", QuantizedOperators::convolution);
    }

    /** Scales or zero points, one for all or one for each place along the node's axis. */
    private static Tensor along(Call call, Tensor each) {
        Requirement.between("The attribute block_size", call.whole("block_size", 0), 0, 0);
        if (each.numel() == 1) {
            return each.reshape();
        }
        int axes = call.in(0).dim();
        int[] shape = new int[axes];
        Arrays.fill(shape, 1);
        shape[Call.axis(call.whole("axis", 1), axes)] = each.numel();
        return each.reshape(shape);
    }

    /** To the bytes of the type of an input, the zero point; unsigned ones where there is none. */
    private static Tensor clamped(Call call, int zero, Tensor x) {
        return call.isSigned(zero) ? x.clamp(-128, 127) : x.clamp(0, 255);
    }

    /** A sum of products on the grid of the result, whose scale is input {@code scale} and whose zero point is the next. */
    private static Tensor requantized(Call call, int scale, Tensor sum, Tensor multiplier) {
        return clamped(call, scale + 1, sum.mul(multiplier).round().add(call.in(scale + 1)));
    }

    private static Tensor convolution(Call call) {
        Tensor weight = call.in(3).sub(perOutput(call.in(5), call.in(3).dim(), 0));
        Tensor sum = WindowOperators.convolution(call.with(Arrays.asList(call.in(0).sub(call.in(2)), weight,
            call.has(8) ? call.in(8) : null)));
        Tensor multiplier = call.in(1).mul(call.in(4)).div(call.in(6));
        return requantized(call, 6, sum, perOutput(multiplier, sum.dim(), 1));
    }

    private static Tensor perOutput(Tensor each, int axes, int axis) {
        if (each.numel() == 1) {
            return each.reshape();
        }
        int[] shape = new int[axes];
        Arrays.fill(shape, 1);
        shape[axis] = each.numel();
        return each.reshape(shape);
    }

    /** An unsigned grid over the numbers that are there, 0 included. */
    private static List<Tensor> dynamic(Call call) {
        Tensor x = call.in(0);
        float least = Math.min(0, x.min().item());
        float greatest = Math.max(0, x.max().item());
        float scale = (greatest - least) / 255;
        float divisor = scale == 0 ? 1 : scale;
        float zero = (float) Math.max(0, Math.min(255, Math.rint(-least / divisor)));
        return List.of(x.div(divisor).round().add(zero).clamp(0, 255), Tensor.scalar(scale), Tensor.scalar(zero));
    }
}
