package mapping.speech.synthesis;

import mapping.Mapping;
import mapping.Requirement;
import mapping.random.RandomSource;
import mapping.signal.Stft;

/**
 * A sound ↦ the same sound with a mark that a detector finds who knows the key, section 6.3.3. The plane of time and pitch is cut
 * into blocks of 32 milliseconds and 62.5 Hz (at 8,000 samples a second); a source of random numbers that starts at the key draws a
 * sign for each pair of blocks that follow one another; as the sign says, the first is made louder and the second softer by
 * {@code strength}, or the reverse (spread spectrum: Cox et al., 1997; pairs: Bender et al., 1996; in the magnitudes of sound:
 * Kirovski and Malvar, 2003). The mark is loud only where the sound is. The detector needs the key and the begin of the sound, but
 * not the sound without the mark.
 *
 * @param key      from which the signs come
 * @param strength share by which magnitudes rise and fall, more than 0 and at most 0.5; 0.06 is half a decibel
 */
public record Watermark(long key, double strength) implements Mapping<double[], double[]> {

    private static final int SAMPLES = 256;
    private static final int HOP = 64;
    private static final int FRAMES = 4;
    private static final int BINS = 2;
    private static final int LOWEST = 4;
    private static final int BANDS = (SAMPLES / 2 - LOWEST) / BINS;
    private static final int BESIDE = 3;
    private static final double FLOOR = 1e-5;

    private static final Stft STFT = Stft.hann(SAMPLES, HOP);

    public Watermark {
        if (!(strength > 0 && strength <= 0.5)) {
            throw new IllegalArgumentException("The strength of a mark must be more than 0 and at most 0.5, got "
                + Requirement.number(strength) + ".");
        }
    }

    /** The sound with the mark, as long as it was. */
    @Override
    public double[] apply(double[] sound) {
        checked(sound);
        int frames = STFT.frames(sound.length);
        double[] spectra = STFT.on(sound.length).apply(sound);
        int[][] signs = signs(frames);
        for (int k = LOWEST; k < LOWEST + BINS * BANDS; k++) {
            for (int t = 0; t < frames; t++) {
                int block = t / FRAMES;
                int sign = (block % 2 == 0 ? 1 : -1) * signs[(k - LOWEST) / BINS][block / 2];
                spectra[2 * (k * frames + t)] *= 1 + strength * sign;
                spectra[2 * (k * frames + t) + 1] *= 1 + strength * sign;
            }
        }
        return STFT.inverse(frames, sound.length).apply(spectra);
    }

    /**
     * How much a sound agrees with the key, in standard deviations: for a sound without this mark nearly a draw from the normal
     * distribution N(0, 1), since the signs are independent of the sound; 0 for silence.
     */
    public double score(double[] sound) {
        checked(sound);
        double[][] falls = falls(levels(sound));
        int[][] signs = signs(STFT.frames(sound.length));
        double agreement = 0;
        double squares = 0;
        for (int band = 0; band < BANDS; band++) {
            for (int pair = 0; pair < falls[band].length; pair++) {
                double fall = falls[band][pair] - beside(falls, band, pair);
                double clipped = Math.max(-1, Math.min(1, fall));
                agreement += signs[band][pair] * clipped;
                squares += clipped * clipped;
            }
        }
        return squares == 0 ? 0 : agreement / Math.sqrt(squares);
    }

    /** From the first block of a pair to the second. */
    private static double[][] falls(double[][] levels) {
        double[][] falls = new double[BANDS][levels[0].length / 2];
        for (int band = 0; band < BANDS; band++) {
            for (int pair = 0; pair < falls[band].length; pair++) {
                falls[band][pair] = levels[band][2 * pair] - levels[band][2 * pair + 1];
            }
        }
        return falls;
    }

    /** The mean in the bands beside this one: what the voice did by itself. */
    private static double beside(double[][] falls, int band, int pair) {
        double sum = 0;
        int from = Math.max(0, band - BESIDE);
        int to = Math.min(BANDS - 1, band + BESIDE);
        for (int other = from; other <= to; other++) {
            sum += other == band ? 0 : falls[other][pair];
        }
        return sum / (to - from);
    }

    /** Logarithms of the powers of the blocks, above a floor that belongs to the loudest. */
    private static double[][] levels(double[] sound) {
        double[][] power = STFT.power(sound);
        double[][] blocks = new double[BANDS][(power[0].length + FRAMES - 1) / FRAMES];
        double loudest = 0;
        for (int b = 0; b < BANDS; b++) {
            for (int t = 0; t < power[0].length; t++) {
                for (int k = 0; k < BINS; k++) {
                    blocks[b][t / FRAMES] += power[LOWEST + b * BINS + k][t];
                }
                loudest = Math.max(loudest, blocks[b][t / FRAMES]);
            }
        }
        for (double[] row : blocks) {
            for (int t = 0; t < row.length; t++) {
                row[t] = loudest == 0 ? 0 : StrictMath.log(row[t] + FLOOR * loudest) / 2;
            }
        }
        return blocks;
    }

    /** Drawn pair after pair, so that a longer sound has the same signs at its begin. */
    private int[][] signs(int frames) {
        RandomSource random = RandomSource.of(key);
        int[][] signs = new int[BANDS][(frames + 2 * FRAMES - 1) / (2 * FRAMES)];
        for (int t = 0; t < signs[0].length; t++) {
            for (int[] row : signs) {
                row[t] = 2 * random.nextInt(2) - 1;
            }
        }
        return signs;
    }

    private static void checked(double[] sound) {
        Requirement.atLeast("The number of samples", Requirement.given("The sound", sound).length, SAMPLES);
        Requirement.finite("The sound", sound);
    }
}
