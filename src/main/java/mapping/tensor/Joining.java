package mapping.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;

/** Several tensors made one. The pullback of joining is taking apart. */
final class Joining {

    private Joining() {
    }

    static Tensor rows(float[][] rows) {
        Requirement.allGiven("The rows", rows);
        int columns = rows.length == 0 ? 0 : rows[0].length;
        float[] data = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException("The rows of a matrix must be equally long, got " + columns
                    + " numbers in row 0 and " + rows[i].length + " in row " + i + ".");
            }
            System.arraycopy(rows[i], 0, data, i * columns, columns);
        }
        return Tensor.of(data, rows.length, columns);
    }

    static Tensor stack(int axis, List<Tensor> tensors) {
        if (tensors.isEmpty()) {
            throw new IllegalArgumentException("At least one tensor must be given to stack, got none.");
        }
        for (Tensor tensor : tensors) {
            if (!Arrays.equals(tensor.shape(), tensors.get(0).shape())) {
                throw new IllegalArgumentException("The tensors of stack must have one shape, got "
                    + Shape.text(tensors.get(0).shape()) + " and " + Shape.text(tensor.shape()) + ".");
            }
        }
        return concat(axis, tensors.stream().map(tensor -> tensor.unsqueeze(axis)).toList());
    }

    static Tensor concat(int axis, List<Tensor> tensors) {
        if (tensors.isEmpty()) {
            throw new IllegalArgumentException("At least one tensor must be given to concat, got none.");
        }
        Tensor first = tensors.get(0);
        int along = Shape.axis(axis, first.dim());
        int total = 0;
        for (Tensor tensor : tensors) {
            if (tensor.dim() != first.dim()
                    || !Arrays.equals(Shape.with(tensor.shape(), along, 1), Shape.with(first.shape(), along, 1))) {
                throw new IllegalArgumentException("The tensors of concat must agree in all axes but " + axis + ", got "
                    + Shape.text(first.shape()) + " and " + Shape.text(tensor.shape()) + ".");
            }
            total += tensor.size(along);
        }
        int[] shape = Shape.with(first.shape(), along, total);
        int outer = Shape.before(shape, along);
        int whole = total * Shape.after(shape, along);
        float[] result = new float[Shape.numel(shape)];
        int[] widths = new int[tensors.size()];
        int[] starts = new int[tensors.size()];
        for (int t = 0, start = 0; t < widths.length; start += widths[t++]) {
            starts[t] = start;
            widths[t] = outer == 0 ? 0 : tensors.get(t).numel() / outer;
            for (int o = 0; o < outer; o++) {
                System.arraycopy(tensors.get(t).data(), o * widths[t], result, o * whole + start, widths[t]);
            }
        }
        return Tensor.computed("concat", result, shape, u -> {
            for (int t = 0; t < widths.length; t++) {
                if (tensors.get(t).needsGradient()) {
                    float[] part = new float[tensors.get(t).numel()];
                    for (int o = 0; o < outer; o++) {
                        System.arraycopy(u, o * whole + starts[t], part, o * widths[t], widths[t]);
                    }
                    tensors.get(t).addGradient(part);
                }
            }
        }, tensors.toArray(Tensor[]::new));
    }

    /** The way back from {@link #concat}: pieces of these sizes. */
    static List<Tensor> split(Tensor a, int[] sizes, int axis) {
        Requirement.given("The sizes", sizes);
        Requirement.given("The tensor", a);
        int length = a.size(axis);
        if (Arrays.stream(sizes).anyMatch(size -> size < 0) || Arrays.stream(sizes).asLongStream().sum() != length) {
            throw new IllegalArgumentException("The sizes of the pieces must be 0 or more and add up to " + length + ", got "
                + Shape.text(sizes) + ".");
        }
        List<Tensor> pieces = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            pieces.add(a.slice(axis, from, from + size));
            from += size;
        }
        return pieces;
    }
}
