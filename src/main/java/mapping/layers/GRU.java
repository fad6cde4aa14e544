package mapping.layers;

import mapping.kernels.RandomSource;

/**
 * The gated recurrent unit, an LSTM without a memory of its own: r, z = σ(W x + U h + b), n = tanh(W x + b + r·(U h + b)),
 * h′ = (1 − z)·n + z·h. Section 6.2 (Cho et al., 2014). Three quarters of the parameters of an {@link LSTM}. PyTorch:
 * {@code nn.GRU}; the gates lie in the weights in the order r, z, n.
 */
public final class GRU extends Recurrent {

    private GRU(int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new GruCell(), in, units, layers, bidirectional, random);
    }

    /** One layer, from the beginning to the end. */
    public static GRU of(int in, int units, RandomSource random) {
        return new GRU(in, units, 1, false, random);
    }

    /** Layers one on the other. */
    public static GRU stacked(int in, int units, int layers, RandomSource random) {
        return new GRU(in, units, layers, false, random);
    }

    /** Layers that read in both directions; the output has size 2 · units. */
    public static GRU bidirectional(int in, int units, int layers, RandomSource random) {
        return new GRU(in, units, layers, true, random);
    }
}
