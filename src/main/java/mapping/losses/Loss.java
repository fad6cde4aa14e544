package mapping.losses;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.layers.Layer;
import mapping.metrics.Outcome;
import mapping.tensor.Tensor;

/**
 * How far a prediction is from its target: a mapping (prediction, target) ↦ cost. Section 4.1. It is a composition of two:
 * {@link #each} maps prediction and target to the losses of the single examples or elements, and a {@link Reduction} maps
 * these to the cost. By default the cost is their mean, a single number from which {@code backward()} starts; {@link #sum}
 * and {@link #none} choose another reduction.
 *
 * <p>{@link #weighted} and {@link #masked} change the losses, a reduction what becomes of them. Each leaves the rest as it is,
 * so that they combine in any order: {@code mse().masked(mask).sum()} is {@code mse().sum().masked(mask)}. Of two reductions
 * the last one holds.
 *
 * <p>A new loss may be a lambda that computes the loss of each example or element:
 * {@code Loss quartic = (p, y) -> p.sub(y).pow(4);}.
 */
@FunctionalInterface
public interface Loss extends Mapping<Outcome, Tensor> {

    /** The losses of the single examples (or elements), before they are reduced. PyTorch: {@code reduction="none"}. */
    Tensor each(Tensor prediction, Tensor target);

    /**
     * How much each loss counts in a mean, which divides by the sum of these numbers: 1, unless there are masked or ignored
     * places or weights of classes. Broadcasts against {@link #each}.
     */
    default Tensor counts(Tensor prediction, Tensor target) {
        return Tensor.scalar(1);
    }

    /** What a mean averages: the losses themselves; {@link Ctc} first divides each by the number of its labels. */
    default Tensor averaged(Tensor each, Tensor target) {
        return each;
    }

    /** How {@link #apply} turns the losses into the cost. */
    default Reduction reduction() {
        return Reduction.MEAN;
    }

    /** The cost, the reduction of {@link #each}: of shape () unless the reduction is {@link Reduction#NONE}. */
    default Tensor apply(Tensor prediction, Tensor target) {
        return reduction().cost(this, prediction, target);
    }

    @Override
    default Tensor apply(Outcome outcome) {
        Requirement.given("The outcome", outcome);
        return apply(outcome.prediction(), outcome.target());
    }

    /** The same loss with another reduction. */
    default Loss reduced(Reduction reduction) {
        return reduction == reduction() ? this : new Reduced(this, reduction);
    }

    /** The same loss, whose cost is the mean: the sum of the losses divided by the sum of what they count. */
    default Loss mean() {
        return reduced(Reduction.MEAN);
    }

    /** The same loss, whose cost is the sum. */
    default Loss sum() {
        return reduced(Reduction.SUM);
    }

    /** The same loss, whose cost is the tensor {@link #each}. */
    default Loss none() {
        return reduced(Reduction.NONE);
    }

    /**
     * Each loss times a weight; the weights broadcast against {@link #each}. They do not change what a loss counts: the mean of
     * a plain loss still divides by the number of losses, as PyTorch's does.
     */
    default Loss weighted(Tensor weights) {
        return new Weighted(this, weights);
    }

    /** Counts only where the mask, which broadcasts against {@link #each}, is not 0; the mean is over those. */
    default Loss masked(Tensor mask) {
        return new Masked(this, mask);
    }

    /** The mapping prediction ↦ cost, with the target fixed: the last layer of a model in training. */
    default Layer against(Tensor target) {
        return new Against(this, target);
    }

    @Override
    default Space codomain() {
        return reduction() == Reduction.NONE ? Space.anything() : Space.reals();
    }

    /** The name of the loss in {@link Losses}, as it appears in errors and diagrams. */
    @Override
    default String name() {
        return LossArguments.name(getClass());
    }
}
