/**
 * Layers that read a sequence step by step and keep a state: {@link mapping.layers.recurrent.Rnn},
 * {@link mapping.layers.recurrent.Lstm}, {@link mapping.layers.recurrent.Gru} (sections 6.2 and 6.3). The cell is one step;
 * {@link mapping.layers.recurrent.Recurrent} stacks cells over time, layers and directions.
 *
 * <p>Sequences of unequal length lie padded side by side, and {@code run} takes their lengths; see
 * {@link mapping.tensor.Sequences}.
 *
 * <p>Read {@link mapping.layers.recurrent.RnnCell} first, then {@link mapping.layers.recurrent.Recurrent}.
 */
package mapping.layers.recurrent;
