package mapping.data.augmentation;

import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.BatchAugmentation;
import mapping.random.BetaDistribution;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Blends each example with another one of the batch, and the targets likewise: λx + (1 − λ)x′ and λy + (1 − λ)y′. Section
 * 5.3.2 (Zhang et al. 2018). The model learns to be linear between examples. λ is drawn from Beta(α, α), one for the batch,
 * the partners by a random permutation. Targets of labels become distributions over the classes, for the cross-entropy.
 *
 * @param alpha   α; 0.2 for pictures, 1 for a uniform λ
 * @param classes of targets that are labels; 0 for targets to be blended as they are
 */
public record Mixup(double alpha, int classes) implements BatchAugmentation {

    public Mixup {
        Requirement.positive("The α of mixup", alpha);
    }

    @Override
    public Batch apply(Batch batch, RandomSource random) {
        Requirement.given("The batch", batch);
        double lambda = new BetaDistribution(alpha).sample(random);
        return blend(batch, lambda, random.permutation(batch.size()));
    }

    /** Without randomness: λ times each example plus 1 − λ times its partner. */
    public Batch blend(Batch batch, double lambda, int... partners) {
        Requirement.given("The batch", batch);
        Mixture mixture = new Mixture(classes, partners);
        return new Batch(blend(batch.x(), mixture.partners(batch.x()), lambda), mixture.targets(batch.y(), lambda));
    }

    static Tensor blend(Tensor one, Tensor other, double lambda) {
        return one.mul(lambda).add(other.mul(1 - lambda));
    }
}
