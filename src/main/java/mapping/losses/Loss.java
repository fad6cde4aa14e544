package mapping.losses;

import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * How far a prediction is from its target: a mapping (prediction, target) → cost. Section 4.1. {@link #apply} gives the mean
 * over all examples, a single number, from which {@code backward()} starts; {@link #sum} and {@link #none} reduce otherwise.
 *
 * <p>A loss of one's own may be a lambda that gives the loss of each example or element:
 * {@code Loss quartic = (p, y) -> p.sub(y).pow(4);}.
 */
@FunctionalInterface
public interface Loss {

    /** The losses of the single examples (or elements), before they are put together. PyTorch: {@code reduction="none"}. */
    Tensor each(Tensor prediction, Tensor target);

    /** The cost: the mean of {@link #each}, of shape (). */
    default Tensor apply(Tensor prediction, Tensor target) {
        return each(prediction, target).mean();
    }

    /** The same loss, whose {@link #apply} adds up instead of averaging. */
    default Loss sum() {
        return (prediction, target) -> each(prediction, target).sum();
    }

    /** The same loss, whose {@link #apply} gives {@link #each}. */
    default Loss none() {
        return new Unreduced(this);
    }

    /** Each loss times a weight, which broadcasts; the mean still divides by the number of losses, as PyTorch's does. */
    default Loss weighted(Tensor weights) {
        return (prediction, target) -> each(prediction, target).mul(weights);
    }

    /** Counts only where the mask, which broadcasts against {@link #each}, is not 0; the mean is over those. */
    default Loss masked(Tensor mask) {
        return new Masked(this, mask);
    }

    /** The mapping prediction ↦ cost, with the target fixed: the last layer of a model in training. */
    default Layer against(Tensor target) {
        return new Against(this, target);
    }

    /** What errors and diagrams call it: as {@link Losses} does. */
    default String name() {
        String name = getClass().isSynthetic() ? "" : getClass().getSimpleName();
        return name.isEmpty() ? "loss" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
