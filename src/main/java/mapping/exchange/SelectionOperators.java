package mapping.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Operators that compare elements along an axis, count them or add them up from one end. */
final class SelectionOperators {

    private SelectionOperators() {
    }

    static void enter(Operators all) {
        all.putAll("TopK", SelectionOperators::greatest);
        all.put("ArgMax", call -> place(call, call.in(0)));
        all.put("ArgMin", call -> place(call, call.in(0).neg()));
        all.put("OneHot", SelectionOperators::oneHot);
        all.put("CumSum", SelectionOperators::sums);
    }

    /** The k greatest or least along an axis, in order, and their places; of equals the first comes first. */
    private static List<Tensor> greatest(Call call) {
        Tensor x = call.in(0);
        int axis = Call.axis(call.whole("axis", -1), x.dim());
        int size = x.size(axis);
        int[] k = call.wholes(1);
        Requirement.asMany("numbers of k", k.length, "axis", 1);
        Requirement.between("The k of TopK", k[0], 0, size);
        boolean largest = call.whole("largest", 1) == 1;
        Tensor last = x.detach().transpose(axis, -1);
        float[] numbers = last.reshape(last.shape()).data();
        int rows = size == 0 ? 0 : numbers.length / size;
        float[] places = new float[rows * k[0]];
        for (int row = 0; row < rows; row++) {
            int from = row * size;
            int[] order = IntStream.range(0, size).boxed().sorted((a, b) -> largest
                ? Float.compare(numbers[from + b], numbers[from + a]) : Float.compare(numbers[from + a], numbers[from + b]))
                .mapToInt(Integer::intValue).toArray();
            for (int i = 0; i < k[0]; i++) {
                places[row * k[0] + i] = order[i];
            }
        }
        int[] shape = last.shape();
        shape[shape.length - 1] = k[0];
        Tensor index = Tensor.of(places, shape).transpose(axis, -1);
        return List.of(x.gather(axis, index), index);
    }

    /** Where the greatest of an axis stands, the first of equals or the last. */
    private static Tensor place(Call call, Tensor x) {
        int axis = Call.axis(call.whole("axis", 0), x.dim());
        boolean last = call.whole("select_last_index", 0) == 1;
        Tensor found = (last ? Tensors.flip(x.detach(), axis) : x.detach()).argmax(axis);
        Tensor place = last ? Tensor.scalar(x.size(axis) - 1).sub(found) : found;
        return call.whole("keepdims", 1) == 1 ? place.unsqueeze(axis) : place;
    }

    /** Numbers from −depth on count classes from the last; what is no class has no one. */
    private static Tensor oneHot(Call call) {
        int[] shape = call.in(0).shape();
        Requirement.asMany("numbers of the depth", call.in(1).numel(), "axis", 1);
        Requirement.asMany("values", call.in(2).numel(), "kinds of place, off and on", 2);
        int depth = call.wholes(1)[0];
        Requirement.atLeast("The depth of OneHot", depth, 1);
        int axis = Call.axis(call.whole("axis", -1), shape.length + 1);
        int[] wider = new int[shape.length + 1];
        int[] along = new int[wider.length];
        Arrays.fill(along, 1);
        along[axis] = depth;
        System.arraycopy(shape, 0, wider, 0, axis);
        wider[axis] = 1;
        System.arraycopy(shape, axis, wider, axis + 1, shape.length - axis);
        Tensor index = call.in(0).detach().reshape(wider);
        Tensor classes = Tensors.arange(depth).reshape(along);
        Tensor on = index.eq(classes).add(index.add(depth).eq(classes));
        float[] values = call.in(2).data();
        return Tensors.where(on, Tensor.scalar(values[1]), Tensor.scalar(values[0]));
    }

    private static Tensor sums(Call call) {
        Tensor x = call.in(0);
        Requirement.asMany("axes of a sum", call.in(1).numel(), "sum", 1);
        int axis = Call.axis(call.wholes(1)[0], x.dim());
        boolean reverse = call.whole("reverse", 0) == 1;
        Tensor sums = Tensors.cumsum(reverse ? Tensors.flip(x, axis) : x, axis);
        if (call.whole("exclusive", 0) == 1) {
            sums = Tensors.pad(sums, axis, 1, 0, 0).slice(axis, 0, x.size(axis));
        }
        return reverse ? Tensors.flip(sums, axis) : sums;
    }
}
