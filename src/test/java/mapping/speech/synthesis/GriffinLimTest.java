package mapping.speech.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mapping.data.files.Wave;
import mapping.random.RandomSource;
import mapping.signal.Stft;
import mapping.signal.Windows;
import org.junit.jupiter.api.Test;

/** What Griffin and Lim proved, on magnitudes of a recording and on numbers that are the magnitudes of no signal. */
class GriffinLimTest {

    private static final Stft STFT = Stft.of(256, 80, Windows.hann(200));

    private static double[][] magnitudes(double[] signal) {
        double[][] power = STFT.power(signal);
        return Arrays.stream(power).map(row -> Arrays.stream(row).map(Math::sqrt).toArray()).toArray(double[][]::new);
    }

    static double[] recording() {
        float[] samples = Wave.of("spoken-digits", "english-allison-3.wav").samples();
        double[] signal = new double[samples.length];
        Arrays.setAll(signal, i -> samples[i]);
        return signal;
    }

    private static double[][] drawn(long seed) {
        RandomSource random = RandomSource.of(seed);
        double[][] rows = new double[STFT.bins()][12];
        for (double[] row : rows) {
            Arrays.setAll(row, t -> Math.abs(random.nextGaussian()));
        }
        return rows;
    }

    @Test
    void theErrorOfThePlainMethodNeverRises() {
        for (long seed = 1; seed <= 5; seed++) {
            for (double[][] wanted : new double[][][] {drawn(seed), magnitudes(recording())}) {
                double[] errors = GriffinLim.of(STFT, 40, seed).invert(wanted).errors();
                for (int i = 1; i < errors.length; i++) {
                    assertTrue(errors[i] <= errors[i - 1] + 1e-12, "seed " + seed + ", iteration " + i + ": "
                        + errors[i - 1] + " to " + errors[i]);
                }
                assertTrue(errors[40] < 0.8 * errors[0]);
            }
        }
    }

    /** The error is that of the signal which is returned, computed here by the definition over all frequencies. */
    @Test
    void theErrorIsThatOfTheSignal() {
        double[][] wanted = drawn(3);
        GriffinLim.Inverted inverted = GriffinLim.of(STFT, 3, 1).invert(wanted);
        double[] padded = new double[inverted.signal().length + 256];
        System.arraycopy(inverted.signal(), 0, padded, 128, inverted.signal().length);
        double[][] power = STFT.uncentered().power(padded);
        double apart = 0;
        double all = 0;
        for (int k = 0; k < 256; k++) {
            for (int t = 0; t < 12; t++) {
                double want = wanted[Math.min(k, 256 - k)][t];
                double got = Math.sqrt(power[Math.min(k, 256 - k)][t]);
                apart += (got - want) * (got - want);
                all += want * want;
            }
        }
        assertEquals(Math.sqrt(apart / all), inverted.errors()[3], 1e-12);
        assertEquals(11 * 80, inverted.signal().length);
    }

    /** One step by definition: the phases of the last signal, the wanted magnitudes, back in time. */
    @Test
    void putsTheMagnitudesBack() {
        assertArrayEquals(new double[] {3, -4, 0, 2, 7, 0},
            GriffinLim.withPhasesOf(new double[] {0.3, -0.4, 0, 0.1, 0, 0}, new double[] {5, 2, 7}), 1e-12);
    }

    @Test
    void momentumIsFasterOnARecordingAndZeroMomentumIsThePlainMethod() {
        double[][] wanted = magnitudes(recording());
        for (long seed = 1; seed <= 3; seed++) {
            GriffinLim plain = GriffinLim.of(STFT, 60, seed);
            assertTrue(plain.fast().invert(wanted).errors()[60] < plain.invert(wanted).errors()[60]);
            assertEquals(plain, new GriffinLim(STFT, 60, 0, seed));
        }
    }

    @Test
    void seedsDecideThePhases() {
        double[][] wanted = drawn(1);
        assertArrayEquals(GriffinLim.of(STFT, 2, 5).apply(wanted), GriffinLim.of(STFT, 2, 5).apply(wanted));
        assertTrue(!Arrays.equals(GriffinLim.of(STFT, 2, 5).apply(wanted), GriffinLim.of(STFT, 2, 6).apply(wanted)));
    }

    @Test
    void silenceStaysSilent() {
        GriffinLim.Inverted inverted = GriffinLim.of(STFT, 2, 1).invert(new double[129][3]);
        assertArrayEquals(new double[160], inverted.signal());
        assertArrayEquals(new double[3], inverted.errors());
    }

    @Test
    void refusesWhatIsNoSpectrogram() {
        GriffinLim method = GriffinLim.of(STFT, 2, 1);
        assertThrows(IllegalArgumentException.class, () -> method.apply(new double[3][5]));
        assertThrows(IllegalArgumentException.class, () -> method.apply(new double[129][1]));
        double[][] negative = new double[129][3];
        negative[4][1] = -1;
        assertThrows(IllegalArgumentException.class, () -> method.apply(negative));
        assertThrows(IllegalArgumentException.class, () -> GriffinLim.of(STFT.uncentered(), 2, 1));
        assertThrows(IllegalArgumentException.class, () -> GriffinLim.of(Stft.hann(9, 3), 2, 1));
    }
}
