package mapping.speech;

import mapping.Mapping;
import mapping.Requirement;
import mapping.signal.Windows;

/**
 * Sound ↦ how loud each range of pitch is, moment by moment (after Koenig, Dunn and Lacy, 1946), sections 1.1.3 and 6.3.1.
 * The samples are cut into windows that overlap, faded in and out by a raised cosine (Hann), and compared with a cosine and a
 * sine of each whole number of oscillations k (the discrete Fourier transform). The squares of both, added, are the power at
 * k; neighbouring k are summed to equally wide bands; of each sum, plus a floor for silence, the logarithm is taken. A sound
 * of n samples gives 1 + ⌊(n − window) / hop⌋ rows of {@code bands} numbers. Costs window² / 2 multiplications for each row.
 *
 * @param window samples of one moment; half of it must be a multiple of {@code bands}
 * @param hop    samples from one moment to the next
 * @param bands  ranges of pitch, from low to high; k = 0, the mean, is in none
 */
public record Spectrogram(int window, int hop, int bands) implements Mapping<float[], double[][]> {

    /** Added to every power before the logarithm, so that silence has one. */
    public static final double FLOOR = 1e-6;

    public Spectrogram {
        Requirement.atLeast("The window", window, 2);
        Requirement.atLeast("The hop", hop, 1);
        Requirement.atLeast("The number of bands", bands, 1);
        if (window % (2 * bands) != 0) {
            throw new IllegalArgumentException("Half of the window must be a multiple of the number of bands, got a window of "
                + window + " and " + bands + " bands.");
        }
    }

    /**
     * The rows, the first moment's first.
     *
     * @throws IllegalArgumentException if there are fewer samples than one window has
     */
    @Override
    public double[][] apply(float[] samples) {
        Requirement.atLeast("The number of samples", Requirement.given("The samples", samples).length, window);
        double[] cosine = new double[window];
        double[] sine = new double[window];
        for (int t = 0; t < window; t++) {
            cosine[t] = StrictMath.cos(2 * Math.PI * t / window);
            sine[t] = StrictMath.sin(2 * Math.PI * t / window);
        }
        double[] fading = Windows.hann(window);
        double[][] rows = new double[1 + (samples.length - window) / hop][];
        for (int i = 0; i < rows.length; i++) {
            double[] faded = new double[window];
            for (int t = 0; t < window; t++) {
                faded[t] = samples[i * hop + t] * fading[t];
            }
            rows[i] = logarithms(faded, cosine, sine);
        }
        return rows;
    }

    private double[] logarithms(double[] faded, double[] cosine, double[] sine) {
        double[] row = new double[bands];
        int width = window / 2 / bands;
        for (int k = 1; k <= window / 2; k++) {
            double real = 0;
            double imaginary = 0;
            int phase = 0;                                      // k · t without whole oscillations
            for (int t = 0; t < window; t++) {
                real += faded[t] * cosine[phase];
                imaginary -= faded[t] * sine[phase];
                phase += k;
                phase -= phase < window ? 0 : window;
            }
            row[(k - 1) / width] += real * real + imaginary * imaginary;
        }
        for (int band = 0; band < bands; band++) {
            row[band] = StrictMath.log(row[band] + FLOOR);
        }
        return row;
    }
}
