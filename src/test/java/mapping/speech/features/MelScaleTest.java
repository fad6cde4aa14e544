package mapping.speech.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Numbers of librosa's own tests, tests/test_filters.py, and of its documentation. */
class MelScaleTest {

    @Test
    void hertzToMel() {
        double[] hertz = {500, 1000, 2000, 3000};
        double[] htk = {607.44591966, 999.98553714, 1521.35955416, 1876.45406012};
        double[] slaney = {7.5, 15, 25.08188016, 30.97940199};
        for (int i = 0; i < hertz.length; i++) {
            assertEquals(htk[i], MelScale.HTK.mel(hertz[i]), 1e-8);
            assertEquals(slaney[i], MelScale.SLANEY.apply(hertz[i]), 1e-8);
            assertEquals(htk[i], MelScale.NATURAL.mel(hertz[i]), 0.02);
        }
    }

    @Test
    void melToHertz() {
        assertEquals(135.92888249, MelScale.HTK.hertz(200), 1e-8);
        assertEquals(1000.02181646, MelScale.HTK.hertz(1000), 1e-8);
        assertEquals(2757.32063694, MelScale.HTK.hertz(1800), 1e-8);
        assertEquals(1988.77281813, MelScale.SLANEY.hertz(25), 1e-8);
        assertEquals(2804.64413074, MelScale.SLANEY.hertz(30), 1e-8);
    }

    @Test
    void thereAndBack() {
        for (MelScale scale : MelScale.values()) {
            for (double hertz = 0; hertz < 8000; hertz += 123.4) {
                assertEquals(hertz, scale.hertz(scale.mel(hertz)), 1e-9 * (1 + hertz));
            }
        }
    }

    @Test
    void equalStepsInMel() {
        double[] f = MelScale.SLANEY.between(0, 11025, 40);
        assertEquals(85.317, f[1], 1e-3);
        assertEquals(170.635, f[2], 1e-3);
        assertEquals(938.49, f[11], 1e-2);
        assertEquals(1024.856, f[12], 1e-3);
        assertEquals(1119.114, f[13], 1e-3);
        assertEquals(0, f[0]);
        assertEquals(10096.408, f[38], 1e-3);
        assertEquals(11025, f[39], 1e-9);
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> MelScale.HTK.mel(-1));
        assertThrows(IllegalArgumentException.class, () -> MelScale.SLANEY.hertz(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> MelScale.HTK.between(100, 100, 4));
        assertThrows(IllegalArgumentException.class, () -> MelScale.HTK.between(0, 100, 1));
    }

    /**
     * librosa's test_mel: with Slaney's norm, 2 / (width of the triangle in Hz), the weights of a row sum to about
     * n_fft / rate. Here the norm is multiplied in by hand, since the filters of the book have none.
     */
    @Test
    void trianglesOfEqualArea() {
        int nFft = 2048;
        int rate = 22050;
        double[][] weights = MelFilterBank.of(MelScale.SLANEY, 40, nFft, rate, 0, rate / 2.0).weights();
        double top = MelScale.SLANEY.mel(rate / 2.0);
        for (int i = 0; i < weights.length; i++) {
            double width = MelScale.SLANEY.hertz(top * (i + 2) / 41) - MelScale.SLANEY.hertz(top * i / 41);
            assertEquals(nFft / (double) rate, Arrays.stream(weights[i]).sum() * 2 / width, 0.05 * nFft / rate, "row " + i);
        }
    }
}
