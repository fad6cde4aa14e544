package mapping.layers.recurrent;

import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;

/**
 * Long short-term memory: gates decide what is written into a memory c, what is kept and what is shown. With x the input, h the
 * previous output: i, f, o = σ(W x + U h + b), g = tanh(W x + U h + b), c′ = f·c + i·g, h′ = o·tanh(c′). Section 6.2
 * (Hochreiter and Schmidhuber, 1997). The gradient passes along c without a weight in its way, so that dependencies over many
 * steps are learnt. PyTorch: {@code nn.LSTM}; the gates lie in the weights in the order i, f, g, o.
 */
public final class Lstm extends Recurrent {

    private Lstm(int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new LstmCell(), in, units, layers, bidirectional, random);
    }

    private Lstm(Lstm other, Dropout dropout) {
        super(other, dropout);
    }

    /** One layer, from the beginning to the end. */
    public static Lstm of(int in, int units, RandomSource random) {
        return new Lstm(in, units, 1, false, random);
    }

    /** Layers one on the other. */
    public static Lstm stacked(int in, int units, int layers, RandomSource random) {
        return new Lstm(in, units, layers, false, random);
    }

    /** Layers that read in both directions; the output has size 2 · units. */
    public static Lstm bidirectional(int in, int units, int layers, RandomSource random) {
        return new Lstm(in, units, layers, true, random);
    }

    /**
     * The same parameters; while training, what a layer gives to the one above is dropped with this probability, so nothing
     * behind the last. PyTorch: {@code dropout=}, which for a single layer warns where this refuses.
     */
    public Lstm dropout(double probability, RandomSource random) {
        return new Lstm(this, Dropout.of(probability, random));
    }
}
