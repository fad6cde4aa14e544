package mapping.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.Pair;
import mapping.speech.features.Deltas;
import mapping.speech.features.MeanNormalization;
import mapping.speech.features.MelScale;
import mapping.speech.features.Mfcc;
import org.junit.jupiter.api.Test;

/** Closed forms and published numbers for what works on sounds; and the laws. */
public class SpeechTest {

    private static final float[] TONE = tone(5, 0.5);

    /** Everything whose laws this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new Spectrogram(40, 10, 4), new Pauses(10, 0.1, 2), new TimeWarping(), Warping.FREE, new Trim(10, 0.1), MelScale.HTK,
            Mfcc.telephone(), new Deltas(2), new MeanNormalization());
    }

    private static Stream<MappingLawsTest.Listed<?, ?>> listed() {
        return Stream.of(new MappingLawsTest.Listed<>(new Spectrogram(40, 10, 4), TONE),
            new MappingLawsTest.Listed<>(new Pauses(10, 0.1, 2).then(parts -> parts.toArray(float[][]::new)), TONE),
            new MappingLawsTest.Listed<>(new TimeWarping(), new Pair<>(rows(1, 2), rows(2, 3, 4))),
            new MappingLawsTest.Listed<>(Warping.FREE.then(Warping.Way::cost), new double[][] {{1, 2}, {3, 4}}),
            new MappingLawsTest.Listed<>(new Trim(10, 0.1), TONE), new MappingLawsTest.Listed<>(MelScale.HTK, 440.0),
            new MappingLawsTest.Listed<>(Mfcc.telephone(), new double[] {1, 2, 3}),
            new MappingLawsTest.Listed<>(new Deltas(2), rows(1, 2, 4)),
            new MappingLawsTest.Listed<>(new MeanNormalization(), rows(1, 2, 4)));
    }

    /** 80 samples, {@code oscillations} in 40 of them. */
    private static float[] tone(int oscillations, double amplitude) {
        float[] samples = new float[80];
        for (int t = 0; t < samples.length; t++) {
            samples[t] = (float) (amplitude * Math.cos(2 * Math.PI * oscillations * t / 40));
        }
        return samples;
    }

    private static double[][] rows(double... values) {
        return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    @Test
    void keepTheLaws() {
        listed().forEach(MappingLawsTest::keepsAllLaws);
    }

    /**
     * Under a Hann window of N samples a cosine with k whole oscillations has amplitude A·N/4 at k and half of that at k ± 1.
     */
    @Test
    void theSpectrumOfATone() {
        double[][] spectrum = new Spectrogram(40, 10, 20).apply(TONE);
        assertEquals(5, spectrum.length);
        for (double[] row : spectrum) {
            assertEquals(Math.log(25 + Spectrogram.FLOOR), row[4], 1e-6);                      // k = 5: (0.5 · 40 / 4)²
            assertEquals(Math.log(6.25 + Spectrogram.FLOOR), row[3], 1e-6);
            assertEquals(Math.log(6.25 + Spectrogram.FLOOR), row[5], 1e-6);
            assertEquals(Math.log(Spectrogram.FLOOR), row[10], 1e-3);
        }
        double[] wide = new Spectrogram(40, 10, 4).apply(TONE)[0];
        assertEquals(Math.log(25 + 6.25 + Spectrogram.FLOOR), wide[0], 1e-6);                  // k = 1 … 5
        assertEquals(Math.log(6.25 + Spectrogram.FLOOR), wide[1], 1e-6);                       // k = 6 … 10
        assertThrows(IllegalArgumentException.class, () -> new Spectrogram(40, 10, 3));
        assertThrows(IllegalArgumentException.class, () -> new Spectrogram(100, 10, 5).apply(TONE));
    }

    /** librosa's tests/test_dtw.py, after Müller's book: the first pair costs 9; the path given for the second costs 2. */
    @Test
    void timeWarping() {
        double[][] x = rows(1, 3, 3, 8, 1);
        double[][] y = rows(2, 0, 0, 8, 7, 2);
        assertEquals(9, TimeWarping.cost(x, y), 1e-12);
        assertEquals(9 / 11.0, TimeWarping.distance(y, x), 1e-12);
        assertEquals(2, TimeWarping.cost(rows(1, 2, 3, 4, 5), rows(1, 1, 1, 2, 4, 5, 6, 5, 5)), 1e-12);
        assertEquals(0, TimeWarping.cost(rows(1, 2, 3), rows(1, 1, 2, 2, 2, 3)), "slower, otherwise the same");
        assertThrows(IllegalArgumentException.class, () -> TimeWarping.cost(x, new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> TimeWarping.cost(x, new double[][] {{1, 2}}));
    }

    @Test
    void pauses() {
        float[] sound = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0};
        List<float[]> parts = new Pauses(2, 0.5, 2).apply(sound);
        assertEquals(2, parts.size(), "one quiet block is no pause, two are");
        assertArrayEquals(new float[] {1, 1, 0, 0, 1, 1}, parts.get(0));
        assertArrayEquals(new float[] {1, 1}, parts.get(1));
        assertEquals(List.of(), new Pauses(2, 0.5, 2).apply(new float[8]));
        assertEquals(3, new Pauses(2, 0.5, 1).apply(sound).size());
    }
}
