package mapping.speech.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mapping.signal.CosineTransform;
import mapping.signal.Fourier;
import org.junit.jupiter.api.Test;

class MfccTest {

    /** TensorFlow's own tests, core/kernels/mfcc_mel_filterbank_test.cc and mfcc_test.cc: powers 1 to 513 at 22,050 samples a second. */
    @Test
    void asTensorFlow() {
        double[] powers = new double[513];
        Arrays.setAll(powers, i -> i + 1);
        double[] bands = MelFilterBank.overMel(MelScale.NATURAL, 20, 1024, 22_050, 20, 4000)
            .apply(Arrays.stream(powers).map(Math::sqrt).toArray());
        assertArrayEquals(new double[] {7.38894574, 10.30330648, 13.72703292, 17.24158686, 21.35253118, 25.77781089, 31.30624108,
            37.05877236, 43.9436536, 51.80306637, 60.79867148, 71.14363376, 82.90910141, 96.50069158, 112.08428368, 129.96721968,
            150.4277597, 173.74997634, 200.86037462, 231.59802942}, bands, 1e-7);
        assertArrayEquals(new double[] {29.13970072, -6.41568601, -.61903012, -.96778652, -.26819878, -.40907028, -.15614748,
            -.23203119, -.10481487, -.1543029, -.0769791, -.10806114, -.06047613}, Mfcc.tensorFlow(22_050, 1024, 512).ofPowers(powers), 1e-7);
    }

    /** python_speech_features 0.6, run on two sine waves rounded to whole numbers. */
    @Test
    void asPythonSpeechFeatures() {
        double[] sound = new double[1600];
        Arrays.setAll(sound, n -> Math.rint(8000 * StrictMath.sin(2 * Math.PI * 440 * n / 16_000)
            + 4000 * StrictMath.sin(2 * Math.PI * 1000 * n / 16_000)));
        double[][] rows = Mfcc.pythonSpeechFeatures(16_000).apply(sound);
        assertEquals(9, rows.length);
        assertArrayEquals(new double[] {19.8661752, 14.77316866, -11.1478264, -24.24369339, -18.44688043, -7.80402887, -10.04844442,
            -25.59858523, -30.94571806, -10.24025063, 25.37220018, 44.39668474, 30.7645982}, rows[0], 1e-6);
        assertArrayEquals(new double[] {19.87545668, 49.30466555, -19.4785727, -34.04629442}, Arrays.copyOf(rows[4], 4), 1e-6);
        assertArrayEquals(new double[] {0, 1.08979642, -.63707304, -2.08372239},
            Arrays.copyOf(new Deltas(2).apply(rows)[4], 4), 1e-6);
    }

    /** What it hands to the cosine transform there: logarithms of the filters, of the first window. */
    @Test
    void logarithmsOfPythonSpeechFeatures() {
        double[] frame = new double[512];
        double before = 0;
        for (int n = 0; n < 400; n++) {
            double x = Math.rint(8000 * StrictMath.sin(2 * Math.PI * 440 * n / 16_000) + 4000 * StrictMath.sin(2 * Math.PI * 1000 * n / 16_000));
            frame[n] = x - 0.97 * before;
            before = x;
        }
        double[] logs = Mfcc.pythonSpeechFeatures(16_000).logBands(Fourier.rfft(frame).squaredMagnitudes());
        assertArrayEquals(new double[] {11.95553821, 12.03416709, 13.55726946, 15.12251652, 18.53024236, 18.02161287, 13.8129611, 12.26597578},
            Arrays.copyOf(logs, 8), 1e-6);
    }

    /** TensorFlow's mfcc_dct_test.cc; it scales the first cosine like the others, the book's transform is a rotation. */
    @Test
    void cosinesOfSixNumbers() {
        double[] y = new CosineTransform(6).apply(new double[] {1, 2, 3, 4, 5, 6});
        y[0] *= Math.sqrt(2);
        assertArrayEquals(new double[] {12.1243556530, -4.1625617959, 0, -.4082482905, 0, -.0800788912}, y, 1e-9);
    }

    /** Slaney's areas: a row of the bank sums to about nFft / rate (librosa, tests/test_filters.py, within 5 %). */
    @Test
    void equalAreas() {
        for (double[] row : MelFilterBank.equalAreas(MelScale.SLANEY, 40, 2048, 22_050, 0, 11_025).weights()) {
            assertEquals(2048 / 22_050.0, Arrays.stream(row).sum(), 0.05 * 2048 / 22_050);
        }
    }

    /** Inside the bank the triangles of neighbours add up to one. */
    @Test
    void trianglesShareEachFrequency() {
        double[][] weights = MelFilterBank.of(MelScale.HTK, 26, 256, 8000, 100, 4000).weights();
        double[] corners = MelScale.HTK.between(100, 4000, 28);
        for (int k = 0; k < 129; k++) {
            double f = k * 8000 / 256.0;
            if (f >= corners[1] && f < corners[26]) {
                double sum = 0;
                for (double[] row : weights) {
                    sum += row[k];
                }
                assertEquals(1, sum, 1e-12);
            }
        }
    }

    @Test
    void silenceHasNumbers() {
        for (Mfcc mfcc : new Mfcc[] {Mfcc.telephone(), Mfcc.pythonSpeechFeatures(8000), Mfcc.tensorFlow(8000, 200, 80)}) {
            for (double[] row : mfcc.apply(new double[500])) {
                Arrays.stream(row).forEach(x -> assertEquals(true, Double.isFinite(x)));
            }
        }
    }

    @Test
    void normalizationTakesAConstantAway() {
        double[][] rows = {{1, 5}, {3, 5}, {5, 8}};
        double[][] louder = {{11, 6}, {13, 6}, {15, 9}};
        assertArrayEquals(new MeanNormalization().apply(rows)[0], new MeanNormalization().apply(louder)[0], 1e-12);
        assertArrayEquals(new double[] {-2, -1}, new MeanNormalization().apply(rows)[0], 1e-12);
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> Mfcc.telephone().apply(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Mfcc.telephone().apply(new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Mfcc.telephone().ofPowers(new double[12]));
        assertThrows(IllegalArgumentException.class, () -> new Deltas(0));
    }
}
