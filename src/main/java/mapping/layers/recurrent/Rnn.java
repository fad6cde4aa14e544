package mapping.layers.recurrent;

import mapping.random.RandomSource;

/**
 * The simple recurrent layer: h′ = tanh(W x + U h + b). Section 6.2 (Elman, 1990). Its gradient is multiplied by U at every
 * step and so vanishes or explodes over long sequences, see section 9.4. PyTorch: {@code nn.RNN}.
 */
public final class Rnn extends Recurrent {

    private Rnn(boolean relu, int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new RnnCell(relu), in, units, layers, bidirectional, random);
    }

    /** One layer, from the beginning to the end. */
    public static Rnn of(int in, int units, RandomSource random) {
        return new Rnn(false, in, units, 1, false, random);
    }

    /** Layers one on the other. */
    public static Rnn stacked(int in, int units, int layers, RandomSource random) {
        return new Rnn(false, in, units, layers, false, random);
    }

    /** Layers that read in both directions; the output has size 2 · units. */
    public static Rnn bidirectional(int in, int units, int layers, RandomSource random) {
        return new Rnn(false, in, units, layers, true, random);
    }

    /** With max(0, …) in place of tanh. PyTorch: {@code nonlinearity="relu"}. */
    public static Rnn relu(int in, int units, int layers, RandomSource random) {
        return new Rnn(true, in, units, layers, false, random);
    }
}
