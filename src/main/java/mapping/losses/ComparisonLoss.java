package mapping.losses;

import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A loss of three tensors: how two or three outputs of a network should lie to each other. Sections 4.1.2 and 8.2.1. The
 * first axis is the batch, vectors lie along the last. As with {@link Loss}, {@link #apply} gives the mean over the batch.
 */
@FunctionalInterface
public interface ComparisonLoss {

    /** The losses of the single examples. PyTorch: {@code reduction="none"}. */
    Tensor each(Tensor first, Tensor second, Tensor third);

    /** The mean of {@link #each}, of shape (). */
    default Tensor apply(Tensor first, Tensor second, Tensor third) {
        return each(first, second, third).mean();
    }

    /** The same loss, whose {@link #apply} adds up. */
    default ComparisonLoss sum() {
        return (first, second, third) -> each(first, second, third).sum();
    }

    /** The mapping first ↦ cost, with the other two fixed. */
    default Layer against(Tensor second, Tensor third) {
        return first -> apply(first, second, third);
    }
}
