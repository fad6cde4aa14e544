package mapping.speech.features;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.signal.CosineTransform;
import mapping.signal.Fourier;
import mapping.signal.Windows;

/**
 * Sound ↦ mel-frequency cepstral coefficients, a row for each moment, ℝⁿ → ℝᶠʳᵃᵐᵉˢ ˣ ᶜᵒᵉᶠᶠⁱᶜⁱᵉⁿᵗˢ (Davis and Mermelstein, 1980; section
 * 6.3.1). For each window of samples: power spectrum, {@link MelFilterBank}, logarithm, {@link CosineTransform}, of which the first
 * coefficients are kept: they say how the spectrum is shaped, in few numbers that hardly depend on each other, and forget the pitch.
 * Programs differ in nearly every step, so that coefficients of two programs must not be mixed; the factories have their conventions.
 * Nothing random is added (no dither): the same sound gives the same numbers.
 */
public final class Mfcc implements Mapping<double[], double[][]> {

    private static final double PRE_EMPHASIS = 0.97;
    private static final double TINY = 1e-12;
    private static final int COEFFICIENTS = 13;

    private final int hop;
    private final int nFft;
    private final double[] window;
    private final double preEmphasis;
    private final MelFilterBank bank;
    private final boolean magnitudes;
    private final double powerScale;
    private final double floor;
    private final double firstFactor;
    private final double lifter;
    private final boolean energy;

    private Mfcc(int hop, int nFft, double[] window, double preEmphasis, MelFilterBank bank, boolean magnitudes, double powerScale,
            double floor, double firstFactor, double lifter, boolean energy) {
        this.hop = hop;
        this.nFft = nFft;
        this.window = window;
        this.preEmphasis = preEmphasis;
        this.bank = bank;
        this.magnitudes = magnitudes;
        this.powerScale = powerScale;
        this.floor = floor;
        this.firstFactor = firstFactor;
        this.lifter = lifter;
        this.energy = energy;
    }

    /**
     * For sounds of 8,000 samples a second, as this book uses them: 25 milliseconds every 10 (200 and 80 samples), emphasis of high
     * frequencies by 0.97, Hann's window, 256 numbers to a transform, 26 bands from 100 to 4,000 hertz, powers, floor 10⁻⁸,
     * orthonormal cosine transform, 13 coefficients.
     */
    public static Mfcc telephone() {
        MelFilterBank bank = MelFilterBank.of(MelScale.HTK, 26, 256, 8000, 100, 4000);
        return new Mfcc(80, 256, Windows.hann(200), PRE_EMPHASIS, bank, false, 1, 1e-8, 1, 0, false);
    }

    /**
     * The defaults of python_speech_features 0.6: 25 milliseconds every 10, no window function, 512 numbers to a transform, 26 bands
     * up to half the rate, with corners at whole bins; each coefficient k times 1 + 11 sin(πk/22); the first is the logarithm of the
     * energy instead.
     *
     * @param rate samples a second, up to 20,480
     */
    public static Mfcc pythonSpeechFeatures(int rate) {
        Requirement.between("The number of samples a second", rate, 100, 20_480);
        MelFilterBank bank = MelFilterBank.wholeBins(MelScale.HTK, 26, 512, rate, 0, rate / 2.0);
        return new Mfcc(rounded(rate * 0.010), 512, Windows.rectangular(rounded(rate * 0.025)), PRE_EMPHASIS, bank, false,
            1.0 / 512, 0, 1, 22, true);
    }

    /**
     * The defaults of TensorFlow's kernels {@code AudioSpectrogram} and {@code Mfcc}: Hann's window, magnitudes in 40 bands from 20 to
     * 4,000 hertz, triangles over mel, floor 10⁻¹², all coefficients of the cosine transform scaled alike.
     *
     * @param rate   samples a second
     * @param window samples of a moment
     * @param hop    from one moment to the next
     */
    public static Mfcc tensorFlow(int rate, int window, int hop) {
        Requirement.between("The length of the window", window, 2, 1 << 20);
        Requirement.atLeast("The hop", hop, 1);
        int nFft = 2 * Integer.highestOneBit(window - 1);
        MelFilterBank bank = MelFilterBank.overMel(MelScale.NATURAL, 40, nFft, rate, 20, 4000);
        return new Mfcc(hop, nFft, Windows.hann(window), 0, bank, true, 1, TINY, Math.sqrt(2), 0, false);
    }

    private static int rounded(double x) {
        return (int) Math.floor(x + 0.5);
    }

    /** Numbers of a row. */
    public int coefficients() {
        return COEFFICIENTS;
    }

    /**
     * The rows: 1 if the sound is not longer than a window, else 1 + ⌈(n − window) / hop⌉; behind the end are zeros.
     *
     * @param sound at least one sample
     */
    @Override
    public double[][] apply(double[] sound) {
        Requirement.finite("The sound", Requirement.given("The sound", sound));
        Requirement.atLeast("The number of samples", sound.length, 1);
        int more = Math.max(0, sound.length - window.length);
        double[][] rows = new double[1 + (more + hop - 1) / hop][];
        for (int t = 0; t < rows.length; t++) {
            double[] frame = new double[nFft];
            for (int i = 0; i < window.length && t * hop + i < sound.length; i++) {
                int n = t * hop + i;
                frame[i] = window[i] * (sound[n] - (n == 0 ? 0 : preEmphasis * sound[n - 1]));
            }
            rows[t] = ofPowers(Fourier.rfft(frame).squaredMagnitudes());
        }
        return rows;
    }

    /** The coefficients of one moment. @param powers squared magnitudes of the frequencies, {@code nFft/2 + 1} of them */
    public double[] ofPowers(double[] powers) {
        double[] row = cepstrum(logBands(powers));
        for (int k = 0; k < row.length; k++) {
            row[k] *= (k == 0 ? firstFactor : 1) * (lifter == 0 ? 1 : 1 + lifter / 2 * StrictMath.sin(Math.PI * k / lifter));
        }
        if (energy) {
            double sum = 0;
            for (double power : powers) {
                sum += power * powerScale;
            }
            row[0] = StrictMath.log(positive(sum));
        }
        return row;
    }

    /** What the cosine transform is given: logarithms of the bands. */
    public double[] logBands(double[] powers) {
        Requirement.finite("The powers", Requirement.given("The powers", powers));
        double[] spectrum = new double[powers.length];
        for (int k = 0; k < powers.length; k++) {
            spectrum[k] = magnitudes ? Math.sqrt(powers[k]) : powers[k] * powerScale;
        }
        double[] bands = bank.apply(spectrum);
        for (int band = 0; band < bands.length; band++) {
            bands[band] = StrictMath.log(positive(Math.max(bands[band], floor)));
        }
        return bands;
    }

    private static double positive(double x) {
        return x > 0 ? x : Math.ulp(1.0);
    }

    private static double[] cepstrum(double[] bands) {
        return Arrays.copyOf(new CosineTransform(bands.length).apply(bands), COEFFICIENTS);
    }
}
