package mapping.exchange;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Operators that our own export does not need and files of other programs have. */
final class FurtherOperators {

    private FurtherOperators() {
    }

    static void enter(Operators all) {
        all.put("Floor", call -> call.in(0).floor());
        all.put("Ceil", call -> call.in(0).ceil());
        all.put("Round", call -> call.in(0).round());
        all.put("Sign", call -> call.in(0).sign());
        all.put("Or", call -> call.in(0).add(call.in(1)).ne(0));
        all.put("Xor", call -> call.in(0).ne(call.in(1)));
        all.put("IsNaN", call -> call.in(0).ne(call.in(0)));
        all.put("IsInf", FurtherOperators::infinite);
        all.put("Mod", FurtherOperators::rest);
        all.put("Sum", call -> call.inputs().stream().reduce(Tensor::add).orElseThrow());
        all.put("Mean", call -> call.inputs().stream().reduce(Tensor::add).orElseThrow().div(call.inputs().size()));
        all.put("ThresholdedRelu", call -> Tensors.where(call.in(0).gt(call.real("alpha", 1)), call.in(0), Tensor.scalar(0)));
        all.put("Hardmax", FurtherOperators::hardmax);
        all.put("GlobalMaxPool", call -> call.in(0).flatten(2).max(2).reshape(single(call.in(0))));
        all.put("SpaceToDepth", FurtherOperators::blocks);
        all.put("Size", call -> Tensor.scalar(call.in(0).numel()));
        all.put("Tile", FurtherOperators::tiled);
        all.put("Trilu", FurtherOperators::triangle);
        all.put("GatherElements", call -> call.in(0).gather(axis(call), places(call)));
        all.put("ScatterElements", FurtherOperators::scattered);
        all.put("NonZero", call -> Tensors.nonzero(call.in(0)).transpose(0, 1));
        all.put("Einsum", call -> Tensors.einsum(call.node().text("equation", "").replace(" ", ""),
            call.inputs().toArray(Tensor[]::new)));
        all.put("MatMulInteger", call -> shifted(call, 0, 2, true).matmul(shifted(call, 1, 3, false)));
        all.put("ConvInteger", call -> WindowOperators.convolution(call.with(Arrays.asList(shifted(call, 0, 2, false),
            call.has(3) && call.in(3).numel() > 1 ? call.in(1).sub(call.in(3).reshape(perOutput(call.in(1))))
                : shifted(call, 1, 3, false)))));
    }

    private static int axis(Call call) {
        return Call.axis(call.whole("axis", 0), call.in(0).dim());
    }

    /** The shape with one element along all axes behind the channels. */
    private static int[] single(Tensor x) {
        int[] shape = x.shape();
        Arrays.fill(shape, 2, shape.length, 1);
        return shape;
    }

    private static int[] perOutput(Tensor weight) {
        int[] shape = new int[weight.dim()];
        Arrays.fill(shape, 1);
        shape[0] = -1;
        return shape;
    }

    private static Tensor infinite(Call call) {
        Tensor x = call.in(0);
        Tensor above = call.whole("detect_positive", 1) == 1 ? x.eq(Double.POSITIVE_INFINITY) : Tensors.zeros(x.shape());
        return call.whole("detect_negative", 1) == 1 ? above.add(x.eq(Double.NEGATIVE_INFINITY)) : above;
    }

    /** With the sign of the divisor, or, if the node says so, as C's fmod with that of the number divided. */
    private static Tensor rest(Call call) {
        DoubleBinaryOperator rest = call.whole("fmod", 0) == 1 ? (a, b) -> a % b : (a, b) -> a - b * Math.floor(a / b);
        int[] shape = call.in(0).ge(call.in(1)).shape();
        float[] a = call.in(0).detach().expand(shape).reshape(shape).data();
        float[] b = call.in(1).detach().expand(shape).reshape(shape).data();
        float[] rests = new float[a.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = (float) rest.applyAsDouble(a[i], b[i]);
        }
        return Tensor.of(rests, shape);
    }

    /** 1 at the first of the greatest, 0 elsewhere. */
    private static Tensor hardmax(Call call) {
        int axis = ElementOperators.softmaxAxis(call);
        Tensor x = call.in(0).detach();
        return Tensors.scatter(Tensors.zeros(x.shape()), axis, x.argmax(axis).unsqueeze(axis), 1);
    }

    /** Pixels become channels. */
    private static Tensor blocks(Call call) {
        Tensor x = call.in(0);
        int block = call.whole("blocksize", 1);
        Requirement.asMany("axes of pictures", x.dim(), "examples, channels, rows and columns", 4);
        Requirement.between("The block of SpaceToDepth", block, 1, 1 << 15);
        return x.reshape(x.size(0), x.size(1), x.size(2) / block, block, x.size(3) / block, block).permute(0, 3, 5, 1, 2, 4)
            .reshape(x.size(0), x.size(1) * block * block, x.size(2) / block, x.size(3) / block);
    }

    private static Tensor tiled(Call call) {
        Tensor x = call.in(0);
        int[] times = call.wholes(1);
        Requirement.asMany("repetitions", times.length, "axes", x.dim());
        int[] apart = new int[2 * times.length];
        int[] repeated = new int[apart.length];
        int[] joined = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            Requirement.atLeast("A number of repetitions", times[i], 1);
            apart[2 * i] = 1;
            apart[2 * i + 1] = x.size(i);
            repeated[2 * i] = times[i];
            repeated[2 * i + 1] = x.size(i);
            joined[i] = Math.multiplyExact(times[i], x.size(i));
        }
        Shape.numel(joined);
        return x.reshape(apart).expand(repeated).reshape(joined);
    }

    /** What lies on and above a diagonal, or on and below it; zeros elsewhere. */
    private static Tensor triangle(Call call) {
        Tensor x = call.in(0);
        int shift = call.has(1) ? call.wholes(1)[0] : 0;
        boolean upper = call.whole("upper", 1) == 1;
        int rows = x.size(-2);
        int columns = x.size(-1);
        float[] kept = new float[Shape.numel(rows, columns)];
        for (int i = 0; i < kept.length; i++) {
            long above = (long) (i % columns) - i / columns - shift;
            kept[i] = (upper ? above >= 0 : above <= 0) ? 1 : 0;
        }
        return Tensors.where(Tensor.of(kept, rows, columns), x, Tensor.scalar(0));
    }

    /** Places along the axis, negative ones from the end. */
    private static Tensor places(Call call) {
        Tensor index = call.in(1).detach();
        return Tensors.where(index.lt(0), index.add(call.in(0).size(axis(call))), index);
    }

    private static Tensor scattered(Call call) {
        String reduction = call.node().text("reduction", "none");
        if (reduction.equals("add")) {
            return Tensors.scatterAdd(call.in(0), axis(call), places(call), call.in(2));
        } else if (!reduction.equals("none")) {
            throw new IllegalArgumentException("Scattered numbers must replace others or be added, got " + reduction + ".");
        }
        return Tensors.scatter(call.in(0), axis(call), places(call), call.in(2));
    }

    /** Whole numbers without their zero point, one for all or one for each row or column. */
    private static Tensor shifted(Call call, int input, int zero, boolean rows) {
        if (!call.has(zero)) {
            return call.in(input);
        }
        Tensor points = call.in(zero);
        return call.in(input).sub(points.numel() == 1 ? points.reshape() : rows ? points.reshape(-1, 1) : points);
    }
}
