package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * A metric half computed: it takes predictions batch by batch, and how they are divided into batches does not change a bit of
 * the value.
 *
 * @param <R> what the metric gives
 */
public interface Tally<R> {

    /** Takes the predictions for some examples and the answers wanted; both begin with the same batch axis. */
    void add(Tensor prediction, Tensor target);

    /**
     * The metric of all that was added; more may be added afterwards.
     *
     * @throws IllegalStateException if nothing was added
     */
    R value();
}
