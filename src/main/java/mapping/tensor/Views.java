package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/** The same elements looked at in another way: reshaped, transposed, sliced, repeated, reversed. All but reshaping copy. */
final class Views {

    private Views() {
    }

    static Tensor reshape(Tensor a, int... sizes) {
        Requirement.given("The sizes", sizes);
        int[] shape = sizes.clone();
        int open = -1;
        int known = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] == -1 && open == -1) {
                open = axis;
            } else {
                known *= shape[axis];
            }
        }
        if (open >= 0 && known > 0 && a.numel() % known == 0) {
            shape[open] = a.numel() / known;
        }
        if (Arrays.stream(shape).anyMatch(size -> size < 0) || Shape.numel(shape) != a.numel()) {
            throw new IllegalArgumentException("A tensor of shape " + Shape.text(a.shape()) + " must keep its " + a.numel()
                + " elements when it is reshaped, got " + Shape.text(sizes) + ".");
        }
        Tensor result = Tensor.computed("reshape", a.data(), shape, a::addGradient, a);
        result.sharesMemoryWith(a);
        return result;
    }

    static Tensor flatten(Tensor a, int fromAxis) {
        int from = Shape.axis(fromAxis, a.dim());
        int[] shape = Arrays.copyOf(a.shape(), from + 1);
        shape[from] *= Shape.after(a.shape(), from);
        return reshape(a, shape);
    }

    static Tensor squeeze(Tensor a, int axis) {
        int dropped = Shape.axis(axis, a.dim());
        if (a.size(dropped) != 1) {
            throw new IllegalArgumentException("The axis to squeeze must have size 1, got axis " + axis + " of shape "
                + Shape.text(a.shape()) + ".");
        }
        return reshape(a, Shape.without(a.shape(), dropped));
    }

    static Tensor unsqueeze(Tensor a, int axis) {
        int added = Shape.axis(axis, a.dim() + 1);
        int[] old = a.shape();
        int[] shape = new int[old.length + 1];
        System.arraycopy(old, 0, shape, 0, added);
        shape[added] = 1;
        System.arraycopy(old, added, shape, added + 1, old.length - added);
        return reshape(a, shape);
    }

    static Tensor transpose(Tensor a, int axis, int other) {
        int[] order = new int[a.dim()];
        Arrays.setAll(order, i -> i);
        int one = Shape.axis(axis, a.dim());
        int two = Shape.axis(other, a.dim());
        order[one] = two;
        order[two] = one;
        return permuted("transpose", a, order);
    }

    static Tensor permute(Tensor a, int... axes) {
        Requirement.given("The axes", axes);
        int[] order = Arrays.stream(axes).map(axis -> Shape.axis(axis, a.dim())).toArray();
        if (order.length != a.dim() || Arrays.stream(order).distinct().count() != order.length) {
            throw new IllegalArgumentException("The axes of permute must name each axis of shape " + Shape.text(a.shape())
                + " once, got " + Shape.text(axes) + ".");
        }
        return permuted("permute", a, order);
    }

    private static Tensor permuted(String operation, Tensor a, int[] order) {
        int[] shape = a.shape();
        int[] strides = Shape.strides(shape);
        return strided(operation, a, 0, Arrays.stream(order).map(axis -> strides[axis]).toArray(),
            Arrays.stream(order).map(axis -> shape[axis]).toArray());
    }

    static Tensor expand(Tensor a, int... sizes) {
        if (!Arrays.equals(Shape.broadcast("expand", a.shape(), sizes), sizes)) {
            throw new IllegalArgumentException("A tensor of shape " + Shape.text(a.shape()) + " must be expanded along axes of "
                + "size 1, got " + Shape.text(sizes) + ".");
        }
        return strided("expand", a, 0, Shape.broadcastStrides(a.shape(), sizes), sizes.clone());
    }

    static Tensor flip(Tensor a, int... axes) {
        Requirement.given("The tensor", a);
        int[] strides = Shape.strides(a.shape());
        int offset = 0;
        for (int along : Reductions.distinct(a, axes)) {
            offset += Math.max(0, a.size(along) - 1) * strides[along];
            strides[along] = -strides[along];
        }
        return strided("flip", a, offset, strides, a.shape());
    }

    static Tensor slice(Tensor a, int axis, int from, int to, int step) {
        int along = Shape.axis(axis, a.dim());
        if (from < 0 || to < from || to > a.size(along) || step < 1) {
            throw new IllegalArgumentException("A slice along axis " + axis + " of shape " + Shape.text(a.shape())
                + " must lie in it and go forward, got " + from + " to " + to + (step == 1 ? "." : " by steps of " + step + "."));
        }
        int[] strides = Shape.strides(a.shape());
        int offset = from * strides[along];
        strides[along] *= step;
        return strided("slice", a, offset, strides, Shape.with(a.shape(), along, (to - from + step - 1) / step));
    }

    static Tensor select(Tensor a, int axis, int index) {
        int along = Shape.axis(axis, a.dim());
        if (index < 0 || index >= a.size(along)) {
            throw new IllegalArgumentException("The index along axis " + axis + " of shape " + Shape.text(a.shape())
                + " must be at least 0 and less than " + a.size(along) + ", got " + index + ".");
        }
        int[] strides = Shape.strides(a.shape());
        return strided("select", a, index * strides[along], Shape.without(strides, along), Shape.without(a.shape(), along));
    }

    static Tensor strided(String operation, Tensor a, int offset, int[] strides, int[] shape) {
        Strided reading = new Strided(offset, strides, shape);
        return Tensor.computed(operation, reading.read(a.data()), shape, u -> reading.addBack(u, a.gradient()), a);
    }
}
