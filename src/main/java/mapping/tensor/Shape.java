package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/**
 * What can be said of shapes alone: sizes, strides, broadcasting. A shape is the array of the sizes of the axes; () is the
 * shape of a single number.
 */
public final class Shape {

    /** 2²⁴: whole numbers up to here are exact as floats, beyond only every second one is. */
    public static final int MOST_INDICES = 1 << 24;

    private Shape() {
    }

    /** The number of elements: the product of the sizes. */
    public static int numel(int... shape) {
        Requirement.given("A shape", shape);
        long product = 1;
        for (int size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("The sizes of a shape must be 0 or more, got " + text(shape) + ".");
            }
            product = Math.min(product * size, 1L << 31);    // no long overflows
        }
        if (product > Requirement.MOST_ELEMENTS) {
            throw new IllegalArgumentException("A tensor must have no more elements than an array can hold, got shape "
                + text(shape) + ".");
        }
        return (int) product;
    }

    /**
     * Refuses what would have to be numbered beyond the whole numbers of a float: indices, class and token numbers are elements
     * of tensors.
     */
    public static void requireIndices(String what, int count) {
        if (count > MOST_INDICES) {
            throw new IllegalArgumentException(what + " must be at most " + MOST_INDICES + ", as larger whole numbers are not "
                + "exact in a tensor, got " + count + ".");
        }
    }

    /** How far apart in a row-major array two neighbours along each axis lie. */
    static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int step = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= shape[axis];
        }
        return strides;
    }

    /** The axis counted from 0; −1 is the last one, as in PyTorch. */
    static int axis(int axis, int dim) {
        if (axis < -dim || axis >= dim) {
            throw new IllegalArgumentException("The axis of a tensor of " + dim + " axes must be at least " + -dim
                + " and less than " + dim + ", got " + axis + ".");
        }
        return axis < 0 ? axis + dim : axis;
    }

    /**
     * The shape of an elementwise operation of two operands: aligned at the last axis, sizes agree or one of them is 1.
     *
     * @throws IllegalArgumentException otherwise; names both shapes
     */
    static int[] broadcast(String operation, int[] a, int[] b) {
        Requirement.given("The second operand", b);
        int[] shape = new int[Math.max(a.length, b.length)];
        for (int i = 1; i <= shape.length; i++) {
            int sizeA = i <= a.length ? a[a.length - i] : 1;
            int sizeB = i <= b.length ? b[b.length - i] : 1;
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1) {
                throw new IllegalArgumentException("The sizes of the operands of \"" + operation + "\", counted from the last "
                    + "axis, must agree or be 1, got " + text(a) + " and " + text(b) + ", with " + sizeA + " and " + sizeB
                    + " on axis −" + i + ".");
            }
            shape[shape.length - i] = sizeA == 1 ? sizeB : sizeA;
        }
        return shape;
    }

    /** Strides that read an array of shape {@code from} as if it had shape {@code to}: 0 along axes that are repeated. */
    static int[] broadcastStrides(int[] from, int[] to) {
        int[] own = strides(from);
        int[] strides = new int[to.length];
        for (int i = 1; i <= from.length; i++) {
            strides[to.length - i] = from[from.length - i] == 1 ? 0 : own[from.length - i];
        }
        return strides;
    }

    static int[] without(int[] shape, int axis) {
        int[] rest = new int[shape.length - 1];
        System.arraycopy(shape, 0, rest, 0, axis);
        System.arraycopy(shape, axis + 1, rest, axis, rest.length - axis);
        return rest;
    }

    static int[] with(int[] shape, int axis, int size) {
        int[] changed = shape.clone();
        changed[axis] = size;
        return changed;
    }

    /** The product of the sizes before {@code axis}. */
    static int before(int[] shape, int axis) {
        return numel(Arrays.copyOf(shape, axis));
    }

    /** The product of the sizes after {@code axis}. */
    static int after(int[] shape, int axis) {
        return numel(Arrays.copyOfRange(shape, axis + 1, shape.length));
    }

    /** As PyTorch writes it, (2, 3). */
    public static String text(int... shape) {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }

    /** Refuses to give the numbers of a tensor that is a shape only. */
    static float[] noNumbers(int[] shape) {
        throw new IllegalStateException("A tensor must have numbers to compute with, got shape " + text(shape)
            + " without numbers. The model was built to be counted: build it anew.");
    }
}
