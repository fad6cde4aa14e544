package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * For pairs of vectors: 1 − cos(a, b) where they belong together (y = 1), max(0, cos(a, b) − margin) where not (y = −1). Section
 * 4.1.2. PyTorch: {@code nn.CosineEmbeddingLoss}, margin 0.
 */
public record CosineEmbedding(double margin) implements ComparisonLoss {

    public CosineEmbedding {
        Requirement.finite("The margin", margin);
    }

    @Override
    public Tensor each(Tensor a, Tensor b, Tensor y) {
        LossArguments.sameShape(name(), a, b);
        LossArguments.signs(name(), y);
        Tensor cosine = Similarity.cosine(a, b);
        LossArguments.sameShape(name(), cosine, y);
        Tensor apart = y.lt(Tensor.scalar(0));
        Tensor together = y.eq(Tensor.scalar(1));
        Tensor tooAlike = cosine.sub(margin).clamp(0, Double.POSITIVE_INFINITY);
        return cosine.neg().add(1).maskedFill(apart, 0).add(tooAlike.maskedFill(together, 0));
    }
}
