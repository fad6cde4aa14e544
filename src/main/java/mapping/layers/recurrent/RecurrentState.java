package mapping.layers.recurrent;

import mapping.tensor.Tensor;

/**
 * What a recurrent layer remembers between two steps.
 *
 * @param hidden the last output of every layer and direction, of shape (layers · directions, batch, units); PyTorch's order:
 *     layer 0 forward, layer 0 backward, layer 1 forward, …
 * @param memory the memory c of an {@link Lstm}, likewise; null for the others
 */
public record RecurrentState(Tensor hidden, Tensor memory) {

    /** The same numbers without the graph behind them: back-propagation through time stops here. */
    public RecurrentState detach() {
        return new RecurrentState(hidden.detach(), memory == null ? null : memory.detach());
    }
}
