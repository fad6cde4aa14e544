package mapping.signal;

import java.util.Arrays;

/** {@link Stft} of signals of one length; a result is row-major (bins, frames, 2). */
final class ShortTimeTransform implements LinearTransform {

    private final Stft stft;
    private final RealFourier fourier;
    private final int length;
    private final int frames;

    ShortTimeTransform(Stft stft, RealFourier fourier, int length, int frames) {
        this.stft = stft;
        this.fourier = fourier;
        this.length = length;
        this.frames = frames;
    }

    /** Where number i, counted from the first frame's begin, stands in the signal, which is mirrored at its ends. */
    private int source(int i) {
        int j = Math.abs(i - stft.margin());
        return j < length ? j : 2 * (length - 1) - j;
    }

    @Override
    public int inputs() {
        return length;
    }

    @Override
    public int outputs() {
        return Math.multiplyExact(2 * stft.bins(), frames);
    }

    @Override
    public double[] apply(double[] x) {
        SignalRows.requireSize(name(), x, length);
        double[] window = stft.window();
        double[] frame = new double[window.length];
        double[] result = new double[outputs()];
        for (int t = 0; t < frames; t++) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = window[i] * x[source(t * stft.hop() + i)];
            }
            put(fourier.apply(frame), result, t, frames);
        }
        return result;
    }

    @Override
    public double[] pullback(double[] u) {
        SignalRows.requireSize("The pullback of " + name(), u, outputs());
        double[] window = stft.window();
        double[] x = new double[length];
        for (int t = 0; t < frames; t++) {
            double[] frame = fourier.pullback(take(u, stft.bins(), t, frames));
            for (int i = 0; i < frame.length; i++) {
                x[source(t * stft.hop() + i)] += window[i] * frame[i];
            }
        }
        return x;
    }

    /** Writes the frequencies of frame t. */
    static void put(double[] parts, double[] spectra, int t, int frames) {
        for (int k = 0; k < parts.length / 2; k++) {
            spectra[2 * (k * frames + t)] = parts[2 * k];
            spectra[2 * (k * frames + t) + 1] = parts[2 * k + 1];
        }
    }

    /** Reads the frequencies of frame t. */
    static double[] take(double[] spectra, int bins, int t, int frames) {
        double[] parts = new double[2 * bins];
        Arrays.setAll(parts, i -> spectra[2 * (i / 2 * frames + t) + i % 2]);
        return parts;
    }

    @Override
    public String name() {
        return stft + " of " + length + " numbers";
    }

    @Override
    public String toString() {
        return signature();
    }
}
