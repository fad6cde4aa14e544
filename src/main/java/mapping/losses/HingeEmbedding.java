package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * For a distance x between two things: x if they belong together (y = 1), max(0, margin − x) if not (y = −1). Section 4.1.2.
 * PyTorch: {@code nn.HingeEmbeddingLoss}, margin 1.
 */
public record HingeEmbedding(double margin) implements ElementwiseLoss {

    public HingeEmbedding {
        Requirement.finite("The margin", margin);
    }

    @Override
    public double value(double distance, double target) {
        return target == 1 ? distance : Math.max(0, margin - distance);
    }

    @Override
    public double slope(double distance, double target) {
        return target == 1 ? 1 : margin - distance >= 0 ? -1 : 0;
    }

    /** @throws IllegalArgumentException if a target is neither −1 nor 1; names it */
    @Override
    public Tensor each(Tensor distances, Tensor target) {
        LossArguments.signs(name(), target);
        return ElementwiseLoss.super.each(distances, target);
    }
}
