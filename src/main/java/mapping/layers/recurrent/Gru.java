package mapping.layers.recurrent;

import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;

/**
 * The gated recurrent unit, an LSTM without a memory of its own: r, z = σ(W x + U h + b), n = tanh(W x + b + r·(U h + b)),
 * h′ = (1 − z)·n + z·h. Section 6.2 (Cho et al., 2014). Three quarters of the parameters of an {@link Lstm}. PyTorch:
 * {@code nn.GRU}; the gates lie in the weights in the order r, z, n.
 */
public final class Gru extends Recurrent {

    private Gru(int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new GruCell(), in, units, layers, bidirectional, random);
    }

    private Gru(Gru other, Dropout dropout) {
        super(other, dropout);
    }

    /** One layer, from the beginning to the end. */
    public static Gru of(int in, int units, RandomSource random) {
        return new Gru(in, units, 1, false, random);
    }

    /** Layers one on the other. */
    public static Gru stacked(int in, int units, int layers, RandomSource random) {
        return new Gru(in, units, layers, false, random);
    }

    /** Layers that read in both directions; the output has size 2 · units. */
    public static Gru bidirectional(int in, int units, int layers, RandomSource random) {
        return new Gru(in, units, layers, true, random);
    }

    /**
     * The same parameters; while training, what a layer gives to the one above is dropped with this probability, so nothing
     * behind the last. PyTorch: {@code dropout=}, which for a single layer warns where this refuses.
     */
    public Gru dropout(double probability, RandomSource random) {
        return new Gru(this, Dropout.of(probability, random));
    }
}
