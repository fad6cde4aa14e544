package mapping.layers.attention;

import mapping.Requirement;
import mapping.kernels.Kernels;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Keys and values that no query may see: their weight is 0, but 0 · NaN is NaN. */
final class Unseen {

    private Unseen() {
    }

    /**
     * The vectors themselves if all are finite, as they mostly are; else with 0 for those that the mask hides from all queries.
     *
     * @param vectors (…, keys, width)
     * @param mask    broadcasts to (batch, heads, queries, keys) or (…, queries, keys), or null
     */
    static Tensor without(Tensor vectors, Tensor mask) {
        Requirement.given("The vectors", vectors);
        if (mask == null || Kernels.current().allFinite(vectors.data(), 0, vectors.numel())) {
            return vectors;
        }
        Tensor seen = mask.detach();
        if (seen.dim() > 1) {
            seen = any(seen, -2);
        }
        // Heads lie inside the vectors of three axes: what one of them sees is seen.
        while (seen.dim() > vectors.dim() - 1) {
            seen = any(seen, 1);
        }
        Tensor hidden = seen.eq(Tensor.scalar(0)).unsqueeze(-1);
        return vectors.maskedFill(hidden, 0);
    }

    private static Tensor any(Tensor mask, int axis) {
        return Tensors.ones().sub(mask.eq(Tensor.scalar(0))).max(axis);
    }
}
