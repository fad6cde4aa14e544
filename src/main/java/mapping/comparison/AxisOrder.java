package mapping.comparison;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The same numbers in another order of axes: axis k of the result is axis {@code order[k]} of the argument. Sections 5.1.2
 * and 5.2.2. A bijection of tensors, and linear: no number changes. TensorFlow counts a picture's channels last where PyTorch and
 * this book count them before height and width, and it keeps a matrix transposed. NumPy and TensorFlow: {@code transpose}.
 *
 * @param order each of 0 to n − 1 once
 */
public record AxisOrder(int... order) implements Mapping<Tensor, Tensor> {

    /** Pictures (n, c, h, w) → (n, h, w, c). */
    public static final AxisOrder PICTURES = new AxisOrder(0, 2, 3, 1);
    /** Filters of a convolution, (out, in, h, w) → (h, w, in, out). */
    public static final AxisOrder FILTERS = new AxisOrder(2, 3, 1, 0);
    /** Weights of a dense layer, (out, in) → (in, out). */
    public static final AxisOrder MATRIX = new AxisOrder(1, 0);

    /** @throws IllegalArgumentException if a number from 0 to n − 1 is missing */
    public AxisOrder {
        Requirement.given("The order", order);
        order = order.clone();
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != i) {
                throw new IllegalArgumentException("An order of " + order.length + " axes must have each of 0 to "
                    + (order.length - 1) + " once, got " + Arrays.toString(order) + ".");
            }
        }
    }

    /**
     * Weights of a dense layer behind a flattened picture, (out, c·h·w) → (h·w·c, out). Where channels come last, a picture is
     * flattened pixel by pixel instead of channel by channel, so that the rows change their places too.
     *
     * @throws IllegalArgumentException if the weight has another number of columns
     */
    public static Mapping<Tensor, Tensor> afterFlattening(int channels, int height, int width) {
        return weight -> FILTERS.apply(weight.reshape(weight.size(0), channels, height, width)).reshape(-1, weight.size(0));
    }

    /** @throws IllegalArgumentException if x has another number of axes */
    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        return x.permute(order);
    }

    /** The order that undoes this one. */
    public AxisOrder inverse() {
        int[] inverse = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            inverse[order[k]] = k;
        }
        return new AxisOrder(inverse);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AxisOrder that && Arrays.equals(order, that.order);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(order);
    }

    @Override
    public String toString() {
        return "AxisOrder" + Arrays.toString(order);
    }
}
