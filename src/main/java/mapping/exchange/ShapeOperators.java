package mapping.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.RawTensor;
import mapping.tensor.Padding;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Operators that move numbers and do not change them. */
final class ShapeOperators {

    private ShapeOperators() {
    }

    static void enter(Operators all) {
        all.put("Reshape", ShapeOperators::reshape);
        all.put("Flatten", ShapeOperators::flatten);
        all.put("Transpose", ShapeOperators::transpose);
        all.put("Squeeze", call -> squeezed(call.in(0), call.wholes(1, "axes")));
        all.put("Unsqueeze", ShapeOperators::unsqueeze);
        all.put("Concat", call -> Tensors.concat(call.whole("axis", 0), call.inputs().toArray(Tensor[]::new)));
        all.putAll("Split", ShapeOperators::split);
        all.put("Slice", ShapeOperators::slice);
        all.put("Gather", ShapeOperators::gather);
        all.put("Expand", ShapeOperators::expand);
        all.put("Shape", ShapeOperators::shape);
        all.put("Constant", ShapeOperators::constant);
        all.put("ConstantOfShape", call -> {
            RawTensor value = call.node().tensor("value");
            return Tensors.full(value == null ? 0 : value.tensor().reshape().item(), call.wholes(0));
        });
        all.put("Range", call -> Tensors.arange(call.in(0).item(), call.in(1).item(), call.in(2).item()));
        all.put("Pad", ShapeOperators::pad);
    }

    private static Tensor wholes(int... numbers) {
        float[] data = new float[numbers.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = numbers[i];
        }
        return Tensor.of(data, data.length);
    }

    /** The sizes, or some of them that follow each other. */
    private static Tensor shape(Call call) {
        int[] shape = call.in(0).shape();
        int axes = shape.length;
        int start = place(call.whole("start", 0), axes, 0, axes);
        return wholes(Arrays.copyOfRange(shape, start, Math.max(start, place(call.whole("end", axes), axes, 0, axes))));
    }

    /** A size of 0 is that of the input, one of −1 what is left. */
    private static Tensor reshape(Call call) {
        int[] sizes = call.wholes(1);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes[i] == 0 && call.whole("allowzero", 0) == 0 ? call.in(0).size(i) : sizes[i];
        }
        return call.in(0).reshape(sizes);
    }

    private static Tensor flatten(Call call) {
        int[] shape = call.in(0).shape();
        int axis = call.whole("axis", 1);
        axis = axis == shape.length ? axis : Call.axis(axis, shape.length);
        return call.in(0).reshape(Shape.numel(Arrays.copyOf(shape, axis)), Shape.numel(Arrays.copyOfRange(shape, axis,
            shape.length)));
    }

    private static Tensor transpose(Call call) {
        int axes = call.in(0).dim();
        long[] reversed = new long[axes];
        Arrays.setAll(reversed, axis -> axes - 1 - axis);
        return call.in(0).permute(call.wholes("perm", reversed));
    }

    /** Without axes of size 1: those named, or all. */
    static Tensor squeezed(Tensor x, int... axes) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> gone = Arrays.stream(axes).map(axis -> Call.axis(axis, x.dim())).boxed().toList();
        for (int axis = 0; axis < x.dim(); axis++) {
            boolean squeeze = gone.isEmpty() ? x.size(axis) == 1 : gone.contains(axis);
            if (squeeze) {
                Requirement.between("The size of an axis that is taken away", x.size(axis), 1, 1);
            } else {
                kept.add(x.size(axis));
            }
        }
        return x.reshape(kept.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Tensor unsqueeze(Call call) {
        int[] axes = call.wholes(1, "axes");
        Tensor x = call.in(0);
        int rank = x.dim() + axes.length;
        int[] sorted = Arrays.stream(axes).map(axis -> Call.axis(axis, rank)).sorted().toArray();
        for (int axis : sorted) {
            x = x.unsqueeze(axis);
        }
        return x;
    }

    private static List<Tensor> split(Call call) {
        int axis = call.whole("axis", 0);
        if (call.has(1) || call.node().attributes().containsKey("split")) {
            return Tensors.split(call.in(0), call.wholes(1, "split"), axis);
        }
        int count = call.node().outputs().size();
        return Tensors.split(call.in(0), (call.in(0).size(axis) + count - 1) / count, axis);
    }

    private static Tensor slice(Call call) {
        int[] starts = call.wholes(1, "starts");
        int[] ends = call.wholes(2, "ends");
        int[] every = new int[starts.length];
        Arrays.setAll(every, i -> i);
        int[] axes = call.wholes(3, "axes", every);
        int[] steps = new int[starts.length];
        Arrays.fill(steps, 1);
        steps = call.has(4) ? call.wholes(4) : steps;
        Tensor x = call.in(0);
        for (int i = 0; i < starts.length; i++) {
            int axis = Call.axis(axes[i], x.dim());
            int size = x.size(axis);
            if (steps[i] < 0) {
                int from = size - 1 - place(starts[i], size, 0, size - 1);
                int to = size - 1 - place(ends[i], size, -1, size - 1);
                x = Tensors.flip(x, axis).slice(axis, from, Math.max(from, to), Math.negateExact(steps[i]));
            } else {
                int from = place(starts[i], size, 0, size);
                x = x.slice(axis, from, Math.max(from, place(ends[i], size, 0, size)), steps[i]);
            }
        }
        return x;
    }

    /** A place that is counted from the end if it is negative, brought between two others. */
    private static int place(int place, int size, int least, int most) {
        long counted = place < 0 ? (long) place + size : place;
        return (int) Math.max(least, Math.min(most, counted));
    }

    /** Numbers of rows may have any shape, which takes the place of the axis. */
    private static Tensor gather(Call call) {
        Tensor x = call.in(0);
        int axis = Call.axis(call.whole("axis", 0), x.dim());
        int size = x.size(axis);
        float[] rows = call.in(1).data().clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] += rows[i] < 0 ? size : 0;
        }
        Tensor picked = x.indexSelect(axis, Tensor.of(rows, rows.length));
        int[] index = call.in(1).shape();
        int[] shape = new int[x.dim() - 1 + index.length];
        int[] from = x.shape();
        System.arraycopy(from, 0, shape, 0, axis);
        System.arraycopy(index, 0, shape, axis, index.length);
        System.arraycopy(from, axis + 1, shape, axis + index.length, from.length - axis - 1);
        return picked.reshape(shape);
    }

    private static Tensor expand(Call call) {
        int[] wanted = call.wholes(1);
        int[] shape = call.in(0).shape();
        int axes = Math.max(wanted.length, shape.length);
        int[] sizes = new int[axes];
        for (int i = 0; i < axes; i++) {
            int own = i < axes - shape.length ? 1 : shape[i - axes + shape.length];
            int other = i < axes - wanted.length ? 1 : wanted[i - axes + wanted.length];
            sizes[i] = own == 1 ? other : own;
        }
        return call.in(0).expand(sizes);
    }

    private static Tensor constant(Call call) {
        if (call.node().attributes().containsKey("value_float")) {
            return Tensor.scalar(call.node().number("value_float", 0));
        } else if (call.node().attributes().containsKey("value_int")) {
            return Tensor.scalar(call.node().whole("value_int", 0));
        } else if (call.node().attributes().containsKey("value_ints")) {
            return wholes(call.wholes("value_ints"));
        }
        RawTensor value = call.node().tensor("value");
        if (value != null) {
            return value.tensor();
        } else if (call.node().attributes().containsKey("value_floats")) {
            float[] numbers = call.node().attributes().get("value_floats").numbers();
            return Tensor.of(numbers, numbers.length);
        }
        throw MalformedFile.in("A constant", "has no number in node \"" + call.node() + "\"");
    }

    private static Tensor pad(Call call) {
        int[] pads = call.wholes(1, "pads");
        int axes = pads.length / 2;
        String mode = call.node().text("mode", "constant");
        if (call.has(3)) {
            throw new IllegalArgumentException("A padding must name amounts for all axes, got a list of axes.");
        }
        Requirement.asMany("amounts of padding", pads.length, "sides of the axes", 2 * call.in(0).dim());
        int[] amounts = new int[pads.length];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = pads[axes - 1 - i / 2 + i % 2 * axes];
        }
        if (mode.equals("constant")) {
            return Padding.constant(call.in(0), call.number(2, call.real("value", 0)), amounts);
        }
        return Padding.pad(call.in(0), switch (mode) {
            case "edge" -> Padding.Mode.REPLICATE;
            case "reflect" -> Padding.Mode.REFLECT;
            case "wrap" -> Padding.Mode.CIRCULAR;
            default -> throw new IllegalArgumentException("The mode of a padding must be constant, edge, reflect or wrap, got "
                + mode + ".");
        }, amounts);
    }
}
