package mapping.speech.synthesis;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.random.RandomSource;
import mapping.signal.LinearTransform;
import mapping.signal.Stft;

/**
 * Magnitudes ↦ a signal that has nearly these magnitudes (Griffin and Lim, 1984), section 6.3.3. A spectrogram has lost its
 * phases; random ones make frames that contradict each other where they overlap. So two steps take turns: the signal whose frames
 * are nearest to these, by overlapped sums; and the frames of that signal, with the magnitudes put back. With momentum 0 the error
 * never rises. With momentum α the frames go on from their last change, c = y + α (y − y_before) (Perraudin, Balazs and
 * Søndergaard, 2013): usually faster, and the error may rise for a while.
 *
 * <p>Magnitudes are a row of frames for each frequency, as {@link Stft} has them: bins × frames. Outside of the signal is silence:
 * librosa's {@code griffinlim} with {@code pad_mode="constant"}, whose default momentum is 0.99; PyTorch mirrors the ends, for
 * which the error of the plain method may rise a little.
 *
 * @param stft       centred, with frames of an even number of samples
 * @param iterations 0 or more; with 0 the phases stay random
 * @param momentum   α ≥ 0
 * @param seed       of the random phases
 */
public record GriffinLim(Stft stft, int iterations, double momentum, long seed) implements Mapping<double[][], double[]> {

    /** The momentum of Perraudin, Balazs and Søndergaard, and librosa's default. */
    public static final double FAST = 0.99;

    private static final double NOTHING = 1e-16;

    public GriffinLim {
        Requirement.given("The short-time transform", stft);
        if (stft.samples() % 2 != 0 || stft.margin() == 0) {
            throw new IllegalArgumentException("The short-time transform must be centred and have frames of an even number of "
                + "samples, got " + stft + ".");
        }
        Requirement.atLeast("The number of iterations", iterations, 0);
        Requirement.notNegative("The momentum", momentum);
    }

    /** The plain method. */
    public static GriffinLim of(Stft stft, int iterations, long seed) {
        return new GriffinLim(stft, iterations, 0, seed);
    }

    /** The same with momentum 0.99. */
    public GriffinLim fast() {
        return new GriffinLim(stft, iterations, FAST, seed);
    }

    /**
     * A signal, and how far its magnitudes were from the wanted ones.
     *
     * @param signal of (frames − 1) · hop numbers
     * @param errors the spectral convergence ‖ |frames of the signal| − magnitudes ‖ / ‖ magnitudes ‖ of the signal after 0, 1, …
     *               iterations, over positive and negative frequencies; 0 where all magnitudes are 0
     */
    public record Inverted(double[] signal, double[] errors) {
    }

    /** The signal, of (frames − 1) · hop numbers. */
    @Override
    public double[] apply(double[][] magnitudes) {
        return invert(magnitudes).signal();
    }

    /** The signal and the error after each iteration. */
    public Inverted invert(double[][] magnitudes) {
        double[] wanted = flat(magnitudes);
        int frames = magnitudes[0].length;
        int length = (frames - 1) * stft.hop();
        LinearTransform toSignal = stft.inverse(frames, length);
        int margin = stft.margin();
        LinearTransform toFrames = stft.uncentered().on(length + 2 * margin);
        double[] course = new double[iterations + 1];
        double[] c = withPhasesOf(randomPhases(wanted.length), wanted);
        double[] before = null;
        double[] signal = toSignal.apply(c);
        for (int i = 0; ; i++) {
            double[] padded = new double[length + 2 * margin];
            System.arraycopy(signal, 0, padded, margin, length);
            double[] y = toFrames.apply(padded);
            course[i] = convergence(y, wanted, frames);
            if (i == iterations) {
                return new Inverted(signal, course);
            }
            c = withPhasesOf(before == null || momentum == 0 ? y : ahead(y, before), wanted);
            before = y;
            signal = toSignal.apply(c);
        }
    }

    private double[] flat(double[][] magnitudes) {
        Requirement.allGiven("The rows of magnitudes", magnitudes);
        if (magnitudes.length != stft.bins()) {
            throw new IllegalArgumentException("The magnitudes must have a row for each of the " + stft.bins()
                + " frequencies, got " + magnitudes.length + ".");
        }
        Requirement.equalRows("The magnitudes", magnitudes);
        Requirement.atLeast("The number of frames", magnitudes[0].length, 2);
        double[] flat = Arrays.stream(magnitudes).flatMapToDouble(Arrays::stream).toArray();
        for (double magnitude : flat) {
            Requirement.notNegative("A magnitude", magnitude);
        }
        return flat;
    }

    private double[] randomPhases(int count) {
        RandomSource random = RandomSource.of(seed);
        double[] parts = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            parts[2 * i] = StrictMath.cos(angle);
            parts[2 * i + 1] = StrictMath.sin(angle);
        }
        return parts;
    }

    /** Complex numbers of these magnitudes that point where {@code parts} point; to 1 where those are 0. */
    static double[] withPhasesOf(double[] parts, double[] magnitudes) {
        double[] result = new double[parts.length];
        for (int i = 0; i < magnitudes.length; i++) {
            double length = Math.sqrt(parts[2 * i] * parts[2 * i] + parts[2 * i + 1] * parts[2 * i + 1]);
            boolean points = length > NOTHING;
            result[2 * i] = points ? magnitudes[i] * (parts[2 * i] / length) : magnitudes[i];
            result[2 * i + 1] = points ? magnitudes[i] * (parts[2 * i + 1] / length) : 0;
        }
        return result;
    }

    private double[] ahead(double[] y, double[] before) {
        double[] c = new double[y.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = y[i] + momentum * (y[i] - before[i]);
        }
        return c;
    }

    /** All rows but the first and the last stand for two frequencies, k and −k. */
    private double convergence(double[] parts, double[] wanted, int frames) {
        double apart = 0;
        double all = 0;
        for (int i = 0; i < wanted.length; i++) {
            int k = i / frames;
            double twice = k == 0 || k == stft.bins() - 1 ? 1 : 2;
            double length = Math.sqrt(parts[2 * i] * parts[2 * i] + parts[2 * i + 1] * parts[2 * i + 1]);
            apart += twice * (length - wanted[i]) * (length - wanted[i]);
            all += twice * wanted[i] * wanted[i];
        }
        return all == 0 ? 0 : Math.sqrt(apart / all);
    }
}
