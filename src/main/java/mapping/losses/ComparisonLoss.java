package mapping.losses;

import mapping.Mapping;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A loss of three tensors: how two or three outputs of a network should lie to each other. Sections 4.1.2 and 8.2.1. The
 * first axis is the batch, vectors lie along the last. It reduces as a {@link Loss} does, by default to the mean over the
 * batch; {@link #with} makes it one, with all its modifiers:
 * {@code triplet().with(negative).masked(mask).apply(anchor, positive)}.
 */
@FunctionalInterface
public interface ComparisonLoss extends Mapping<Comparison, Tensor> {

    /** The losses of the single examples. PyTorch: {@code reduction="none"}. */
    Tensor each(Tensor first, Tensor second, Tensor third);

    /** How {@link #apply} turns the losses into the cost. */
    default Reduction reduction() {
        return Reduction.MEAN;
    }

    /** The cost, the reduction of {@link #each}. */
    default Tensor apply(Tensor first, Tensor second, Tensor third) {
        return with(third).apply(first, second);
    }

    @Override
    default Tensor apply(Comparison comparison) {
        Requirement.given("The comparison", comparison);
        return apply(comparison.first(), comparison.second(), comparison.third());
    }

    /** The same loss with another reduction. */
    default ComparisonLoss reduced(Reduction reduction) {
        return reduction == reduction() ? this : new ReducedComparison(this, reduction);
    }

    /** The same loss, whose cost is the mean. */
    default ComparisonLoss mean() {
        return reduced(Reduction.MEAN);
    }

    /** The same loss, whose cost is the sum. */
    default ComparisonLoss sum() {
        return reduced(Reduction.SUM);
    }

    /** The same loss, whose cost is the tensor {@link #each}. */
    default ComparisonLoss none() {
        return reduced(Reduction.NONE);
    }

    /** The loss of the first two tensors, with the third one fixed. */
    default Loss with(Tensor third) {
        return new Compared(this, third);
    }

    /** The mapping first ↦ cost, with the other two fixed. */
    default Layer against(Tensor second, Tensor third) {
        return with(third).against(second);
    }

    /** The name of the loss in {@link Losses}, as it appears in errors and diagrams. */
    @Override
    default String name() {
        return LossArguments.name(getClass());
    }
}
