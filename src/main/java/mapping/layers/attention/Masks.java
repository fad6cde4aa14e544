package mapping.layers.attention;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Sequences;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Masks for {@link Attention}: 1 where a query may look at a key. Several at once: their product. */
public final class Masks {

    private Masks() {
    }

    /** No position looks at later ones: (times, times), ones on and below the diagonal. */
    public static Tensor causal(int times) {
        return Tensors.lowerTriangle(times);
    }

    /**
     * The same for the last {@code queries} of {@code keys} positions, as when earlier keys are kept: (queries, keys), the last
     * rows of {@code causal(keys)}.
     *
     * @throws IllegalArgumentException if there are more queries than keys
     */
    public static Tensor causal(int queries, int keys) {
        Requirement.between("The number of queries among " + keys + " positions", queries, 0, keys);
        Tensor mask = Tensors.zeros(queries, keys);
        for (int i = 0; i < queries; i++) {
            Arrays.fill(mask.data(), i * keys, i * keys + keys - queries + i + 1, 1);
        }
        return mask;
    }

    /** The same as a bias, as PyTorch's masks of floats are: 0 where a query may look, −∞ where it may not. */
    public static Tensor asBias(Tensor mask) {
        Requirement.given("The mask", mask);
        return Tensors.zeros(mask.shape()).maskedFill(mask.eq(0), Double.NEGATIVE_INFINITY);
    }

    /**
     * Nobody looks at padding: (batch, 1, 1, times), ones for the first {@code lengths[n]} positions of example n.
     *
     * @throws IllegalArgumentException if a length is negative or greater than {@code times}
     */
    public static Tensor padding(int times, int... lengths) {
        return Sequences.mask(times, lengths).reshape(lengths.length, 1, 1, times);
    }
}
