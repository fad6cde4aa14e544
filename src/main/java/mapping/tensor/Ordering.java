package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/**
 * Tensors put in order along an axis. Finding the order has no gradient; the sorted elements have: each gives its own back.
 * Equal elements keep their order, a NaN counts as greater than all. Costs n log n for each line along the axis.
 */
public final class Ordering {

    private Ordering() {
    }

    /** Where the elements stand that come first, second and so on. */
    public static Tensor argsort(Tensor a, int axis, boolean descending) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        int size = a.size(along);
        Shape.requireIndices("The size along the axis of argsort", size);
        int inner = Shape.after(a.shape(), along);
        float[] places = new float[a.numel()];
        long[] line = new long[size];
        for (int start = 0; start < places.length; start += start % inner == inner - 1 ? size * inner - inner + 1 : 1) {
            for (int i = 0; i < size; i++) {
                int rank = rank(a.data()[start + i * inner]);
                line[i] = (long) (descending ? ~rank : rank) << 32 | i;
            }
            Arrays.sort(line);
            for (int i = 0; i < size; i++) {
                places[start + i * inner] = (int) line[i];
            }
        }
        return Tensor.of(places, a.shape());
    }

    /** The bits of a number as a whole number that orders as the numbers do. */
    private static int rank(float x) {
        int bits = Float.floatToIntBits(x + 0.0f);      // −0 and 0 are equal
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    /** The elements in ascending or descending order. */
    public static Tensor sort(Tensor a, int axis, boolean descending) {
        return a.gather(axis, argsort(a, axis, descending));
    }

    /** The k greatest elements, the greatest first. Where they stand: {@code argsort(a, axis, true).slice(axis, 0, k)}. */
    public static Tensor topk(Tensor a, int k, int axis) {
        Requirement.given("The tensor", a);
        if (k < 0 || k > a.size(axis)) {
            throw new IllegalArgumentException("The k of topk must be at least 0 and at most " + a.size(axis) + ", the size of "
                + "axis " + axis + " of shape " + Shape.text(a.shape()) + ", got " + k + ".");
        }
        return a.gather(axis, argsort(a, axis, true).slice(axis, 0, k));
    }
}
