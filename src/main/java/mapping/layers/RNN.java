package mapping.layers;

import mapping.kernels.RandomSource;

/**
 * The simple recurrent layer: h′ = tanh(W x + U h + b). Section 6.2 (Elman, 1990). Its gradient is multiplied by U at every
 * step and so
 * vanishes or explodes over long sequences, see section 9.4. PyTorch: {@code nn.RNN}.
 */
public final class RNN extends Recurrent {

    private RNN(boolean relu, int in, int units, int layers, boolean bidirectional, RandomSource random) {
        super(new RnnCell(relu), in, units, layers, bidirectional, random);
    }

    /** One layer, from the beginning to the end. */
    public static RNN of(int in, int units, RandomSource random) {
        return new RNN(false, in, units, 1, false, random);
    }

    /** Layers one on the other. */
    public static RNN stacked(int in, int units, int layers, RandomSource random) {
        return new RNN(false, in, units, layers, false, random);
    }

    /** Layers that read in both directions; the output has size 2 · units. */
    public static RNN bidirectional(int in, int units, int layers, RandomSource random) {
        return new RNN(false, in, units, layers, true, random);
    }

    /** With max(0, …) in place of tanh. PyTorch: {@code nonlinearity="relu"}. */
    public static RNN relu(int in, int units, int layers, RandomSource random) {
        return new RNN(true, in, units, layers, false, random);
    }
}
