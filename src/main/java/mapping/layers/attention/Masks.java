package mapping.layers.attention;

import java.util.Arrays;
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
     * Nobody looks at padding: (batch, 1, 1, times), ones for the first {@code lengths[n]} positions of example n.
     *
     * @throws IllegalArgumentException if a length is negative or greater than {@code times}
     */
    public static Tensor padding(int times, int... lengths) {
        Tensor mask = Tensors.zeros(lengths.length, 1, 1, times);
        for (int n = 0; n < lengths.length; n++) {
            if (lengths[n] < 0 || lengths[n] > times) {
                throw new IllegalArgumentException("The length of an example must be between 0 and " + times + ", got "
                    + lengths[n] + " for example " + n + ".");
            }
            Arrays.fill(mask.data(), n * times, n * times + lengths[n], 1);
        }
        return mask;
    }
}
