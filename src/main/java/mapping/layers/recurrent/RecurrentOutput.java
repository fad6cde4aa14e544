package mapping.layers.recurrent;

import mapping.tensor.Tensor;

/** What a recurrent layer gives: the outputs of its last layer, and the state in which all of them ended. */
public record RecurrentOutput(Tensor y, RecurrentState state) {
}
