package mapping.losses;

import mapping.tensor.Tensor;

/**
 * max(0, margin − y (a − b)) for two scores: a should exceed b by the margin where y = 1, b exceed a where y = −1. Section 4.1.2.
 * PyTorch: {@code nn.MarginRankingLoss}, margin 0.
 */
public record MarginRanking(double margin) implements ComparisonLoss {

    @Override
    public Tensor each(Tensor a, Tensor b, Tensor y) {
        LossArguments.sameShape("marginRanking", a, b);
        LossArguments.sameShape("marginRanking", a, y);
        LossArguments.signs("marginRanking", y);
        return a.sub(b).mul(y).neg().add(margin).clamp(0, Double.POSITIVE_INFINITY);
    }
}
