package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The cross-entropy of scaled cosines, where the true class must win by an angle: cos θ_y becomes cos(θ_y + m), and all cosines
 * are multiplied by s before the softmax. Sections 6.1.3 and 8.2.1 (Deng et al. 2019, ArcFace). Cosines (batch, classes), as
 * {@link mapping.layers.CosineDense} gives them, and labels (batch). Where θ_y + m would pass 180°, the cosine becomes cos θ_y
 * − m sin m instead, as in the authors' code, so that it still falls as θ_y grows. Without a margin it is the softmax of scaled
 * cosines.
 *
 * @param scale  s &gt; 0, 64 by default: cosines alone differ by 2 at most, too little for a softmax
 * @param margin m in radians, at least 0 and less than π, 0.5 by default
 */
public record AngularMargin(double scale, double margin) implements Loss {

    public AngularMargin {
        Requirement.positive("The scale s of the angular margin", scale);
        if (!(margin >= 0 && margin < Math.PI)) {
            throw new IllegalArgumentException("The margin m of an angle must be at least 0 and less than π, got "
                + Requirement.number(margin) + ".");
        }
    }

    /** Of shape (batch). */
    @Override
    public Tensor each(Tensor cosines, Tensor labels) {
        Requirement.given("The cosines", cosines);
        Requirement.given("The labels", labels);
        LossArguments.shape(cosines.dim() == 2, name(), "cosines", "the shape (batch, classes)", cosines);
        Tensor own = Tensors.oneHot(labels.detach(), cosines.size(1));
        Tensor moved = cosines.map("addMargin", this::moved, this::slope);
        Tensor chosen = moved.mul(own).add(cosines.mul(Tensor.scalar(1).sub(own)));
        return Losses.crossEntropy().each(chosen.mul(scale), labels);
    }

    /** cos(θ + m) from cos θ. */
    private double moved(double cosine) {
        double x = Math.max(-1, Math.min(1, cosine));
        double m = StrictMath.cos(margin);
        return past(x) ? x - margin * StrictMath.sin(margin) : x * m - Math.sqrt(1 - x * x) * StrictMath.sin(margin);
    }

    /** Its derivative; at cos θ = ±1, where the angle has none, that of a cosine a little nearer to 0. */
    private double slope(double cosine) {
        double x = Math.max(-1, Math.min(1, cosine));
        return past(x) ? 1 : StrictMath.cos(margin) + x / Math.sqrt(Math.max(1e-6, 1 - x * x)) * StrictMath.sin(margin);
    }

    private boolean past(double cosine) {
        return cosine <= -StrictMath.cos(margin);
    }
}
