package mapping.tensor;

import java.util.Arrays;

/**
 * A way of reading an array: element (i₀, i₁, …) of the result is the element offset + Σ iₐ·strideₐ of the source. Transposed,
 * sliced, repeated, reversed tensors are all this one mapping, and its pullback is the same walk the other way, adding.
 *
 * @param offset  where element (0, 0, …) is read
 * @param strides one for each axis of the result; 0 repeats, a negative one goes backwards
 * @param shape   of the result
 */
record Strided(int offset, int[] strides, int[] shape) {

    /** The elements read, in row-major order. */
    float[] read(float[] source) {
        float[] result = new float[Shape.numel(shape)];
        if (result.length > 0) {
            walk(source, result, 0, offset, 0, false);
        }
        return result;
    }

    /** Adds each number of {@code values} to the element that {@link #read} would take it from. */
    void addBack(float[] values, float[] source) {
        if (values.length > 0) {
            walk(source, values, 0, offset, 0, true);
        }
    }

    /** Returns the position in {@code result} after the part of it that belongs to this axis and those after. */
    private int walk(float[] source, float[] result, int axis, int from, int position, boolean back) {
        if (axis == shape.length) {
            if (back) {
                source[from] += result[position];
            } else {
                result[position] = source[from];
            }
            return position + 1;
        }
        int size = shape[axis];
        int stride = strides[axis];
        if (axis == shape.length - 1) {
            row(source, from, stride, result, position, size, back);
            return position + size;
        }
        int end = position;
        for (int i = 0; i < size; i++) {
            end = walk(source, result, axis + 1, from + i * stride, end, back);
        }
        return end;
    }

    private static void row(float[] source, int from, int stride, float[] result, int position, int size, boolean back) {
        if (back) {
            for (int i = 0; i < size; i++) {
                source[from + i * stride] += result[position + i];
            }
        } else if (stride == 1) {
            System.arraycopy(source, from, result, position, size);
        } else if (stride == 0 && size > 0) {
            Arrays.fill(result, position, position + size, source[from]);
        } else {
            for (int i = 0; i < size; i++) {
                result[position + i] = source[from + i * stride];
            }
        }
    }
}
