package mapping.layers.recurrent;

import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;

/**
 * The simple recurrent layer: h′ = tanh(W x + U h + b). Section 6.2 (Elman, 1990). Its gradient is multiplied by U at every
 * step and so vanishes or explodes over long sequences, see section 9.4. PyTorch: {@code nn.RNN}.
 */
public final class Rnn extends Recurrent {

    /** Whether its activation is the rectifier, and not the hyperbolic tangent. */
    public boolean isRelu() {
        return ((RnnCell) cell()).relu();
    }

    private Rnn(boolean relu, int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new RnnCell(relu), in, units, layers, bidirectional, random);
    }

    private Rnn(Rnn other, Dropout dropout) {
        super(other, dropout);
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

    /**
     * The same parameters; while training, what a layer gives to the one above is dropped with this probability, so nothing
     * behind the last. PyTorch: {@code dropout=}, which for a single layer warns where this refuses.
     */
    public Rnn dropout(double probability, RandomSource random) {
        return new Rnn(this, Dropout.of(probability, random));
    }
}
