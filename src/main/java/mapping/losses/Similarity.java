package mapping.losses;

import mapping.tensor.Tensor;

/** How alike the vectors along the last axis of two tensors are. */
final class Similarity {

    /** A shorter vector is divided by this, so that one of zeros has a direction of zeros and finite gradients. */
    private static final double LEAST_LENGTH = 1e-12;
    /** The same for cosines: PyTorch's {@code cosine_similarity}. */
    private static final double LEAST_LENGTH_OF_COSINE = 1e-8;

    private Similarity() {
    }

    /** a·b / (max(‖a‖, ε) max(‖b‖, ε)) with ε = 10⁻⁸. */
    static Tensor cosine(Tensor a, Tensor b) {
        return direction(a, LEAST_LENGTH_OF_COSINE).mul(direction(b, LEAST_LENGTH_OF_COSINE)).sum(-1);
    }

    /** Vectors of length 1: a / max(‖a‖, ε) with ε = 10⁻¹², PyTorch's {@code normalize}. */
    static Tensor direction(Tensor a) {
        return direction(a, LEAST_LENGTH);
    }

    private static Tensor direction(Tensor a, double leastLength) {
        return a.div(a.norm(-1).unsqueeze(-1).clamp(leastLength, Double.POSITIVE_INFINITY));
    }

    /**
     * ‖a − b + ε‖_p, where ε, 10⁻⁶ in PyTorch, keeps the gradient finite where the two agree; for p = ∞ the greatest of
     * |a − b + ε|, whose gradient goes to the first of equals. Powers are those of the parts of the greatest, which neither
     * vanish nor overflow.
     */
    static Tensor distance(Tensor a, Tensor b, double p, double epsilon) {
        Tensor difference = a.sub(b).add(epsilon);
        if (p == 2) {
            return difference.norm(-1);
        }
        Tensor sizes = difference.abs();
        if (p == 1) {
            return sizes.sum(-1);
        }
        if (p == Double.POSITIVE_INFINITY) {
            return sizes.max(-1);
        }
        Tensor greatest = sizes.detach().max(-1);
        Tensor unit = greatest.maskedFill(greatest.eq(Tensor.scalar(0)), 1);
        Tensor sum = sizes.div(unit.unsqueeze(-1)).pow(p).sum(-1);
        return sum.maskedFill(sum.eq(Tensor.scalar(0)), 1).pow(1 / p).mul(greatest);
    }
}
