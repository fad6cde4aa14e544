package mapping.layers;

import mapping.kernels.RandomSource;

/**
 * Long short-term memory: gates decide what is written into a memory c, what is kept and what is shown. With x the input, h the
 * previous output: i, f, o = σ(W x + U h + b), g = tanh(W x + U h + b), c′ = f·c + i·g, h′ = o·tanh(c′). Section 6.2
 * (Hochreiter and Schmidhuber, 1997). The gradient passes along c without a weight in its way, so that dependencies over many
 * steps
 * are learnt. PyTorch: {@code nn.LSTM}; the gates lie in the weights in the order i, f, g, o.
 */
public final class LSTM extends Recurrent {

    private LSTM(int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new LstmCell(), in, units, layers, bidirectional, random);
    }

    /** One layer, from the beginning to the end. */
    public static LSTM of(int in, int units, RandomSource random) {
        return new LSTM(in, units, 1, false, random);
    }

    /** Layers one on the other. */
    public static LSTM stacked(int in, int units, int layers, RandomSource random) {
        return new LSTM(in, units, layers, false, random);
    }

    /** Layers that read in both directions; the output has size 2 · units. */
    public static LSTM bidirectional(int in, int units, int layers, RandomSource random) {
        return new LSTM(in, units, layers, true, random);
    }
}
