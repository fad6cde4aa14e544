package mapping.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;

/** The same elements in other places, or several times, or only those of a triangle. {@link Tensors#flip} reverses them. */
public final class Rearrangement {

    private Rearrangement() {
    }

    /** Each element {@code shift} places further along an axis; those that fall off the end come in at the beginning. */
    public static Tensor roll(Tensor a, int shift, int axis) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        int size = a.size(along);
        int cut = size == 0 ? 0 : size - Math.floorMod(shift, size);
        return Tensors.concat(along, a.slice(along, cut, size), a.slice(along, 0, cut));
    }

    /**
     * The whole tensor again and again: {@code times[i]} times along axis i. More numbers than axes put new axes in front.
     * PyTorch: {@code Tensor.repeat}, NumPy: {@code tile}.
     */
    public static Tensor repeat(Tensor a, int... times) {
        Requirement.given("The tensor", a);
        Requirement.given("The times", times);
        int lead = times.length - a.dim();
        if (lead < 0 || Arrays.stream(times).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("The times to repeat shape " + Shape.text(a.shape()) + " must be at least one "
                + "for each axis and not negative, got " + Shape.text(times) + ".");
        }
        int[] pairs = new int[2 * times.length];
        int[] expanded = new int[pairs.length];
        for (int i = 0; i < times.length; i++) {
            int size = i < lead ? 1 : a.size(i - lead);
            pairs[2 * i] = 1;
            pairs[2 * i + 1] = size;
            expanded[2 * i] = times[i];
            expanded[2 * i + 1] = size;
        }
        Tensor repeated = a.reshape(pairs).expand(expanded);
        return repeated.reshape(IntStream.range(0, times.length).map(i -> expanded[2 * i] * expanded[2 * i + 1]).toArray());
    }

    /** The elements along an axis one by one, without the axis: the opposite of {@link Tensors#stack}. */
    public static List<Tensor> unbind(Tensor a, int axis) {
        Requirement.given("The tensor", a);
        return IntStream.range(0, a.size(axis)).mapToObj(i -> a.select(axis, i)).toList();
    }

    /**
     * Matrices over the last two axes with zeros above a diagonal: element (i, j) stays where j − i ≤ {@code diagonal}, which is
     * 0 for the main diagonal.
     */
    public static Tensor tril(Tensor a, int diagonal) {
        return triangle("tril", a, diagonal, true);
    }

    /** Matrices over the last two axes with zeros below a diagonal: element (i, j) stays where j − i ≥ {@code diagonal}. */
    public static Tensor triu(Tensor a, int diagonal) {
        return triangle("triu", a, diagonal, false);
    }

    private static Tensor triangle(String operation, Tensor a, int diagonal, boolean lower) {
        Requirement.given("The tensor", a);
        if (a.dim() < 2) {
            throw new IllegalArgumentException("The argument of " + operation + " must have two axes or more, got shape "
                + Shape.text(a.shape()) + ".");
        }
        int rows = a.size(-2);
        int columns = a.size(-1);
        float[] result = a.data().clone();
        clear(result, rows, columns, diagonal, lower);
        return Tensor.computed(operation, result, a.shape(), u -> {
            clear(u, rows, columns, diagonal, lower);
            a.addGradient(u);
        }, a);
    }

    /** Sets what lies on the other side of the diagonal to zero, in every matrix. */
    private static void clear(float[] matrices, int rows, int columns, int diagonal, boolean lower) {
        for (int start = 0, row = 0; start < matrices.length; start += columns, row = row + 1 == rows ? 0 : row + 1) {
            int edge = (int) Math.max(0, Math.min(columns, (long) row + diagonal + (lower ? 1 : 0)));
            Arrays.fill(matrices, start + (lower ? edge : 0), start + (lower ? columns : edge), 0);
        }
    }
}
