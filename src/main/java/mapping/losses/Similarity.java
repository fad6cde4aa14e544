package mapping.losses;

import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** How alike the vectors along the last axis of two tensors are. */
final class Similarity {

    /** Added to squared lengths, so that a vector of zeros has a direction of zeros and finite gradients. */
    private static final double EPSILON = 1e-12;

    private Similarity() {
    }

    /** a·b / √((‖a‖² + ε)(‖b‖² + ε)). */
    static Tensor cosine(Tensor a, Tensor b) {
        return direction(a).mul(direction(b)).sum(-1);
    }

    /** Vectors of length 1. */
    static Tensor direction(Tensor a) {
        return a.div(Tensors.sumKeepDim(a.square(), -1).add(EPSILON).sqrt());
    }

    /** ‖a − b + ε‖_p, where ε, 10⁻⁶ in PyTorch, keeps the gradient finite where the two agree. */
    static Tensor distance(Tensor a, Tensor b, double p, double epsilon) {
        Tensor difference = a.sub(b).add(epsilon);
        if (p == 2) {
            return difference.square().sum(-1).sqrt();
        }
        return p == 1 ? difference.abs().sum(-1) : difference.abs().pow(p).sum(-1).pow(1 / p);
    }
}
