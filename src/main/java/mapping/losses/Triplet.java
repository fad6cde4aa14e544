package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * max(0, d(anchor, positive) − d(anchor, negative) + margin): of three vectors the first two belong together and should be nearer
 * than the first and the third. Sections 4.1.2 and 6.1.3 (Weinberger and Saul 2009; Schroff et al. 2015, FaceNet). PyTorch:
 * {@code nn.TripletMarginLoss}.
 *
 * @param margin 1 by default
 * @param p      of the distance ‖a − b + ε‖_p, 2 by default; ∞ for the greatest difference of two coordinates
 * @param swap   whether the negative's distance is to the nearer of anchor and positive (Balntas et al. 2016)
 */
public record Triplet(double margin, double p, boolean swap) implements ComparisonLoss {

    private static final double EPSILON = 1e-6;

    public Triplet {
        Requirement.finite("The margin", margin);
        if (!(p > 0)) {
            throw new IllegalArgumentException("The power p of a distance must be positive, or ∞, got " + Requirement.number(p)
                + ".");
        }
    }

    /** With another p. */
    public Triplet norm(double newP) {
        return new Triplet(margin, newP, swap);
    }

    /** With the nearer of two distances to the negative. */
    public Triplet swapping() {
        return new Triplet(margin, p, true);
    }

    @Override
    public Tensor each(Tensor anchor, Tensor positive, Tensor negative) {
        LossArguments.sameShape(name(), anchor, positive);
        LossArguments.sameShape(name(), anchor, negative);
        Tensor near = Similarity.distance(anchor, positive, p, EPSILON);
        Tensor far = Similarity.distance(anchor, negative, p, EPSILON);
        if (swap) {
            far = far.minimum(Similarity.distance(positive, negative, p, EPSILON));
        }
        return near.sub(far).add(margin).clamp(0, Double.POSITIVE_INFINITY);
    }
}
