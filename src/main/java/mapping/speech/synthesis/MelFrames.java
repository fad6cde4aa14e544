package mapping.speech.synthesis;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.signal.Stft;
import mapping.signal.Windows;

/**
 * A sound of 8,000 samples a second ↦ its frames, and the way back, section 6.3.3: windows of 25 milliseconds, one every 10, the powers
 * summed in 40 mel bands from 0 to 4,000 Hz (HTK's scale), and of these sums p the number (ln(p + floor) + 2) / 3, about −2 to 2 in
 * speech. The way back is no inverse: bands forget where in them the power was, magnitudes forget phases.
 */
public final class MelFrames implements Mapping<double[], double[][]> {

    /** Numbers of a frame. */
    public static final int BANDS = 40;
    /** Samples a second. */
    public static final int RATE = 8000;
    /** Samples from one frame to the next. */
    public static final int HOP = 80;

    private static final double FLOOR = 1e-4;
    private static final double LOUDNESS = 0.1;
    private static final double SHIFT = 2;
    private static final double SCALE = 3;
    private static final int ITERATIONS = 30;
    private static final Stft STFT = Stft.of(256, HOP, Windows.hann(200));
    private static final double[][] BANK = bank();

    private static double[][] bank() {
        double[][] bank = new double[BANDS][STFT.bins()];
        double top = 2595 * StrictMath.log10(1 + RATE / 2 / 700.0);
        for (int band = 0; band < BANDS; band++) {
            double low = hertz(top * band / (BANDS + 1));
            double middle = hertz(top * (band + 1) / (BANDS + 1));
            double high = hertz(top * (band + 2) / (BANDS + 1));
            for (int k = 0; k < STFT.bins(); k++) {
                double f = (double) k * RATE / STFT.samples();
                bank[band][k] = Math.max(0, Math.min((f - low) / (middle - low), (high - f) / (high - middle)));
            }
        }
        return bank;
    }

    private static double hertz(double mel) {
        return 700 * (StrictMath.pow(10, mel / 2595) - 1);
    }

    /** The short-time transform below the bands. */
    public static Stft stft() {
        return STFT;
    }

    /** Frames × 40: 1 + ⌊n / 80⌋ frames of n samples, more than 128. */
    @Override
    public double[][] apply(double[] sound) {
        Requirement.finite("The sound", Requirement.given("The sound", sound));
        double[][] power = STFT.power(sound);
        double[][] frames = new double[power[0].length][BANDS];
        for (int t = 0; t < frames.length; t++) {
            for (int band = 0; band < BANDS; band++) {
                double sum = 0;
                for (int k = 0; k < power.length; k++) {
                    sum += BANK[band][k] * power[k][t];
                }
                frames[t][band] = (StrictMath.log(sum + FLOOR) + SHIFT) / SCALE;
            }
        }
        return frames;
    }

    /** The same of samples as a {@link mapping.data.files.Wave} has them. */
    public double[][] apply(float[] samples) {
        double[] sound = new double[Requirement.given("The samples", samples).length];
        Arrays.setAll(sound, i -> samples[i]);
        return apply(sound);
    }

    /** The same sound with the root mean square 0.1, the loudness of the words of {@link mapping.data.sets.Voices}; silence stays. */
    public static double[] loud(double[] sound) {
        Requirement.finite("The sound", Requirement.given("The sound", sound));
        double squares = Arrays.stream(sound).map(x -> x * x).sum();
        double factor = squares == 0 ? 1 : LOUDNESS / Math.sqrt(squares / sound.length);
        return Arrays.stream(sound).map(x -> factor * x).toArray();
    }

    /** Magnitudes that give nearly these frames, as {@link GriffinLim} takes them: 129 frequencies × frames. */
    public double[][] magnitudes(double[][] frames) {
        Requirement.allGiven("The frames", frames);
        double[][] sums = new double[frames.length][];
        for (int t = 0; t < frames.length; t++) {
            Requirement.finite("The numbers of a frame", frames[t]);
            sums[t] = Arrays.stream(frames[t])
                .map(number -> Math.max(0, StrictMath.exp(Math.min(30, number * SCALE - SHIFT)) - FLOOR)).toArray();
        }
        double[][] powers = new NonNegative(BANK, ITERATIONS).apply(sums);
        return Arrays.stream(powers).map(row -> Arrays.stream(row).map(Math::sqrt).toArray()).toArray(double[][]::new);
    }

    /**
     * A sound that has nearly these frames, two or more: (frames − 1) · 80 samples.
     *
     * @param iterations of {@link GriffinLim} with momentum
     * @param seed       of its first phases
     */
    public double[] sound(double[][] frames, int iterations, long seed) {
        return GriffinLim.of(STFT, iterations, seed).fast().apply(magnitudes(frames));
    }
}
