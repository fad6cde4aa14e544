package mapping.layers.attention;

import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * What attention remembers of the positions that it has read, so that writing goes on step by step without reading them again:
 * their keys and values, after the projections and, of the keys, after being turned. Section 6.2.3. Known as the KV cache. It
 * never changes; a step gives a longer one.
 *
 * @param keys   (batch, times, width)
 * @param values (batch, times, width of the values)
 */
public record AttentionState(Tensor keys, Tensor values) {

    public AttentionState {
        Requirement.given("The keys", keys);
        Requirement.given("The values", values);
        if (keys.dim() != 3 || values.dim() != 3 || keys.size(0) != values.size(0) || keys.size(1) != values.size(1)) {
            throw new IllegalArgumentException("The state of attention must have keys and values of shape (batch, times, width) "
                + "for one batch and number of times, got " + Shape.text(keys.shape()) + " and " + Shape.text(values.shape())
                + ".");
        }
    }

    /** How many positions it knows. */
    public int times() {
        return keys.size(1);
    }

    /** What this knows, and behind it what {@code next} knows, of the same examples. Costs a copy of both. */
    public AttentionState followedBy(AttentionState next) {
        Requirement.given("What follows", next);
        if (keys.size(0) != next.keys.size(0)) {
            throw new IllegalArgumentException("A step of attention must have the examples of its state, "
                + keys.size(0) + ", got " + next.keys.size(0) + ".");
        }
        return times() == 0 ? next
            : new AttentionState(Tensors.concat(1, keys, next.keys), Tensors.concat(1, values, next.values));
    }

    /** The states of these examples, in that order and with repetitions: what a beam search goes on with. */
    public AttentionState select(int... examples) {
        Tensor chosen = Tensors.labels(examples);
        return new AttentionState(keys.indexSelect(0, chosen), values.indexSelect(0, chosen));
    }

    /** The same numbers without the graph behind them. */
    public AttentionState detach() {
        return new AttentionState(keys.detach(), values.detach());
    }
}
