package mapping.layers.recurrent;

import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * What a recurrent layer remembers between two steps.
 *
 * @param hidden the last output of every layer and direction, of shape (layers · directions, batch, units); PyTorch's order:
 *     layer 0 forward, layer 0 backward, layer 1 forward, …
 * @param memory the memory c of an {@link Lstm}, likewise; null for the others
 */
public record RecurrentState(Tensor hidden, Tensor memory) {

    /** The states of these examples, in that order and with repetitions: what a beam search goes on with. */
    public RecurrentState select(int... examples) {
        Tensor chosen = Tensors.labels(examples);
        return new RecurrentState(hidden.indexSelect(1, chosen), memory == null ? null : memory.indexSelect(1, chosen));
    }

    /** The same numbers without the graph behind them: back-propagation through time stops here. */
    public RecurrentState detach() {
        return new RecurrentState(hidden.detach(), memory == null ? null : memory.detach());
    }
}
