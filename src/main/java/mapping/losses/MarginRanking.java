package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * max(0, margin − y (a − b)) for two scores: a should exceed b by the margin where y = 1, b exceed a where y = −1. Section 4.1.2.
 * PyTorch: {@code nn.MarginRankingLoss}, margin 0.
 */
public record MarginRanking(double margin) implements ComparisonLoss {

    public MarginRanking {
        Requirement.finite("The margin", margin);
    }

    @Override
    public Tensor each(Tensor a, Tensor b, Tensor y) {
        LossArguments.sameShape(name(), a, b);
        LossArguments.sameShape(name(), a, y);
        LossArguments.signs(name(), y);
        return a.sub(b).mul(y).neg().add(margin).clamp(0, Double.POSITIVE_INFINITY);
    }
}
