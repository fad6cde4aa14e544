import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.signal.Stft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeakHiddenTest {

    @Test
    @DisplayName("the library's power, on random sounds")
    void library() {
        Random random = Seed.random();
        int n = 8 + 2 * random.nextInt(5);
        int hop = 1 + random.nextInt(6);
        double[] sound = random.doubles(n + hop * random.nextInt(4), -1, 1).toArray();
        double[] before = sound.clone();
        double[][] power = Stft.hann(n, hop).uncentered().power(sound);
        double[][] rows = Leak.spectrogram(sound, n, hop);
        Check.unchanged("the sound", before, sound);
        Check.equal("the number of frames", power[0].length, rows.length);
        for (int t = 0; t < rows.length; t++) {
            double[] expected = new double[n / 2 + 1];
            for (int k = 0; k <= n / 2; k++) {
                expected[k] = 10 * Math.log10(power[k][t] + Leak.FLOOR);
            }
            Check.close("frame " + t, expected, rows[t], 1e-5);
        }
    }

    @Test
    @DisplayName("twice as loud is 6.02 decibels more, at every frequency")
    void louder() {
        Random random = Seed.random();
        double[] sound = random.doubles(16, 0.5, 1).toArray();
        double[] loud = java.util.Arrays.stream(sound).map(x -> 2 * x).toArray();
        double more = Leak.spectrogram(loud, 16, 4)[0][1] - Leak.spectrogram(sound, 16, 4)[0][1];
        Check.holds("6.02 decibels, within 0.001", Math.abs(more - 20 * Math.log10(2)) < 1e-3);
    }
}
