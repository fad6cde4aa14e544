package mapping.layers.attention;

import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/** A tensor read as if it had shape (batch, heads, queries, keys), without being repeated. */
final class Broadcast {

    private final int[] strides = new int[4];

    /** @throws IllegalArgumentException if it does not broadcast to the shape; names it by {@code what} */
    Broadcast(String what, Tensor tensor, int... full) {
        int[] own = tensor.shape();
        boolean fits = own.length <= 4;
        for (int axis = own.length - 1, step = 1, to = 3; axis >= 0 && fits; step *= own[axis], axis--, to--) {
            fits = own[axis] == 1 || own[axis] == full[to];
            strides[to] = own[axis] == 1 ? 0 : step;
        }
        if (!fits) {
            throw new IllegalArgumentException("The " + what + " must broadcast to (batch, heads, queries, keys) = "
                + Shape.text(full) + ", got " + Shape.text(own) + ".");
        }
    }

    /** Where the row of a query begins. */
    int row(int n, int h, int i) {
        return n * strides[0] + h * strides[1] + i * strides[2];
    }

    /** From a key to the next. */
    int step() {
        return strides[3];
    }
}
