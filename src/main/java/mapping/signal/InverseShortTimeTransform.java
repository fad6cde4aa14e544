package mapping.signal;

import mapping.Requirement;

/** {@link Stft#inverse}: each frame back in time, windowed again, added up, and divided by the sum of the squared windows. */
final class InverseShortTimeTransform implements LinearTransform {

    /** Sums of squared windows up to this leave the signal undetermined; PyTorch's limit. */
    private static final double NOTHING = 1e-11;

    private final Stft stft;
    private final InverseRealFourier fourier;
    private final int frames;
    private final int length;
    private final double[] envelope;

    InverseShortTimeTransform(Stft stft, int frames, int length) {
        Requirement.atLeast("The number of frames", frames, 1);
        Requirement.length("The number of elements of the spectra", 2L * stft.bins() * frames);
        int covered = stft.covered(frames);
        Requirement.between("The length of a signal of " + frames + (frames == 1 ? " frame" : " frames"), length, 1,
            covered - stft.margin());
        this.stft = stft;
        this.frames = frames;
        this.length = length;
        double[] window = stft.window();
        fourier = new InverseRealFourier(window.length);
        envelope = new double[covered];
        for (int t = 0; t < frames; t++) {
            for (int i = 0; i < window.length; i++) {
                envelope[t * stft.hop() + i] += window[i] * window[i];
            }
        }
        for (int j = 0; j < length; j++) {
            if (!(envelope[stft.margin() + j] > NOTHING)) {
                throw new IllegalArgumentException("The windows must leave no gap: the sum of their squares must be greater than "
                    + NOTHING + ", got " + envelope[stft.margin() + j] + " at number " + j + " of the signal.");
            }
        }
    }

    @Override
    public int inputs() {
        return 2 * stft.bins() * frames;
    }

    @Override
    public int outputs() {
        return length;
    }

    @Override
    public double[] apply(double[] x) {
        SignalRows.requireSize(name(), x, inputs());
        double[] window = stft.window();
        double[] sums = new double[envelope.length];
        for (int t = 0; t < frames; t++) {
            double[] frame = fourier.apply(ShortTimeTransform.take(x, stft.bins(), t, frames));
            for (int i = 0; i < frame.length; i++) {
                sums[t * stft.hop() + i] += window[i] * frame[i];
            }
        }
        double[] signal = new double[length];
        for (int j = 0; j < length; j++) {
            signal[j] = sums[stft.margin() + j] / envelope[stft.margin() + j];
        }
        return signal;
    }

    @Override
    public double[] pullback(double[] u) {
        SignalRows.requireSize("The pullback of " + name(), u, length);
        double[] window = stft.window();
        double[] sums = new double[envelope.length];
        for (int j = 0; j < length; j++) {
            sums[stft.margin() + j] = u[j] / envelope[stft.margin() + j];
        }
        double[] frame = new double[window.length];
        double[] result = new double[inputs()];
        for (int t = 0; t < frames; t++) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = window[i] * sums[t * stft.hop() + i];
            }
            ShortTimeTransform.put(fourier.pullback(frame), result, t, frames);
        }
        return result;
    }

    @Override
    public String name() {
        return "Inverse " + stft + " to " + length + " numbers";
    }

    @Override
    public String toString() {
        return signature();
    }
}
