package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * For pairs of vectors at the distance d: ½d² where they belong together (y = 1), ½ max(0, margin − d)² where not (y = −1).
 * Sections 4.1.2 and 8.2.1 (Hadsell, Chopra and LeCun 2006). Distances are those of {@link Triplet}, with ε = 10⁻⁶.
 *
 * @param margin beyond which strangers are left alone, 1 by default
 */
public record Contrastive(double margin) implements ComparisonLoss {

    public Contrastive {
        Requirement.finite("The margin", margin);
    }

    @Override
    public Tensor each(Tensor a, Tensor b, Tensor y) {
        LossArguments.sameShape(name(), a, b);
        LossArguments.signs(name(), y);
        Tensor distance = Similarity.distance(a, b, 2, 1e-6);
        LossArguments.sameShape(name(), distance, y);
        Tensor apart = y.lt(Tensor.scalar(0));
        Tensor together = y.eq(Tensor.scalar(1));
        return distance.square().maskedFill(apart, 0)
            .add(distance.neg().add(margin).relu().square().maskedFill(together, 0)).mul(0.5);
    }
}
