package mapping.layers.recurrent;

import mapping.tensor.Tensor;

/**
 * One step of a recurrent layer: from the part of the gates that the input gives, the part that the previous output gives, and
 * the previous state, to the next. Each cell is written twice: composed of tensor operations, to read, and as loops over the
 * units with their pullback, which {@link Scan} runs; the two are tested equal.
 */
interface Cell {

    /** Numbers that come to each unit before its nonlinearities. */
    int gates();

    /** Whether there is a memory beside the output. */
    default boolean hasMemory() {
        return false;
    }

    /** Whether the two parts of the gates enter by the sum alone, so that they share a gradient. */
    default boolean addsParts() {
        return true;
    }

    /**
     * The step, composed.
     *
     * @param input    of shape (batch, gates · units), from the argument
     * @param previous likewise, from the previous output
     * @param hidden   the previous output, (batch, units)
     * @param memory   the previous memory, or null
     * @return the output, and the memory if there is one
     */
    Tensor[] step(Tensor input, Tensor previous, Tensor hidden, Tensor memory);

    /**
     * The step for one row, that is one example at one step: from the row's stretches of {@code scan.hidden} and
     * {@code scan.memory} to those {@code scan.ahead}. What the pullback needs may replace the row of {@code scan.input}.
     */
    void forward(Scan scan, int row);

    /**
     * The pullback of that step. In {@code dHidden} and {@code dMemory}, from {@code at}, stand the gradients of the output and
     * of the memory; they are replaced by what goes to the previous ones without passing the weights.
     */
    void backward(Scan scan, int row, Scan.Gradients d, int at);
}
