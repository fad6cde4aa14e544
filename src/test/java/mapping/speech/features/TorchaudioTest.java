package mapping.speech.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import mapping.signal.ComplexVector;
import mapping.signal.CosineTransform;
import mapping.signal.Fourier;
import mapping.signal.Stft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sounds: Fourier and cosine transforms are SciPy's, banks, coefficients and slopes torchaudio's (src/test/scipy/speech.py). */
class TorchaudioTest {

    private record Spectrum(int n, int[] bins, double[] real, double[] imaginary, double[] cosines) {
    }

    private record Bank(int n, int rate, double low, double high, int bands, MelScale scale, boolean equalAreas, int seed, double[] sums) {
    }

    private record Rows(int n, int seed, int frames, double[] third, double[] last, double[] slopes) {
    }

    private record Telephone(int n, int seed, int frames, double[] first, double[] last) {
    }

    private record Truth(List<Spectrum> fourier, List<Bank> banks, List<Rows> coefficients, List<Telephone> telephone) {
    }

    private static final Truth TRUTH = read();

    private static Truth read() {
        try (Reader file = new InputStreamReader(TorchaudioTest.class.getResourceAsStream("/scipy/speech.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(file, Truth.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generator of the script. */
    private static double[] noise(int n, long seed) {
        double[] x = new double[n];
        long state = seed;
        for (int i = 0; i < n; i++) {
            state = (1664525 * state + 1013904223) % (1L << 32);
            x[i] = state / (double) (1L << 31) - 1;
        }
        return x;
    }

    static List<Spectrum> spectra() {
        return TRUTH.fourier;
    }

    @ParameterizedTest
    @MethodSource("spectra")
    void fourierIsSciPys(Spectrum truth) {
        ComplexVector y = Fourier.fft(ComplexVector.ofReal(noise(truth.n, truth.n)));
        double[] cosines = new CosineTransform(truth.n).apply(noise(truth.n, truth.n));
        for (int i = 0; i < truth.bins.length; i++) {
            assertEquals(truth.real[i], y.real()[truth.bins[i]], 1e-9);
            assertEquals(truth.imaginary[i], y.imaginary()[truth.bins[i]], 1e-9);
            assertEquals(truth.cosines[i], cosines[truth.bins[i]], 1e-10);
        }
    }

    static List<Bank> banks() {
        return TRUTH.banks;
    }

    @ParameterizedTest
    @MethodSource("banks")
    void banksAreTorchaudios(Bank truth) {
        double[] powers = Arrays.stream(noise(truth.n / 2 + 1, truth.seed)).map(x -> x * x).toArray();
        MelFilterBank bank = truth.equalAreas
            ? MelFilterBank.equalAreas(truth.scale, truth.bands, truth.n, truth.rate, truth.low, truth.high)
            : MelFilterBank.of(truth.scale, truth.bands, truth.n, truth.rate, truth.low, truth.high);
        assertArrayEquals(truth.sums, bank.apply(powers), 1e-10);
    }

    static List<Rows> coefficients() {
        return TRUTH.coefficients;
    }

    /** Its class MFCC with log_mels: frames around moments, mirrored ends, a small number added before the logarithm. */
    @ParameterizedTest
    @MethodSource("coefficients")
    void stepsMakeTorchaudiosCoefficients(Rows truth) {
        double[][] power = Stft.hann(256, 80).power(noise(truth.n, truth.seed));
        MelFilterBank bank = MelFilterBank.of(MelScale.HTK, 26, 256, 8000, 100, 4000);
        double[][] rows = new double[power[0].length][];
        for (int t = 0; t < rows.length; t++) {
            int moment = t;
            double[] bands = bank.apply(Arrays.stream(power).mapToDouble(frequency -> frequency[moment]).toArray());
            rows[t] = Arrays.copyOf(new CosineTransform(26).apply(Arrays.stream(bands).map(x -> Math.log(x + 1e-6)).toArray()), 13);
        }
        assertEquals(truth.frames, rows.length);
        assertArrayEquals(truth.third, rows[3], 1e-8);
        assertArrayEquals(truth.last, rows[rows.length - 1], 1e-8);
        assertArrayEquals(truth.slopes, new Deltas(2).apply(rows)[3], 1e-8);
    }

    static List<Telephone> telephones() {
        return TRUTH.telephone;
    }

    @ParameterizedTest
    @MethodSource("telephones")
    void thePresetOfTheBook(Telephone truth) {
        double[][] rows = Mfcc.telephone().apply(noise(truth.n, truth.seed));
        assertEquals(truth.frames, rows.length);
        assertArrayEquals(truth.first, rows[0], 1e-8);
        assertArrayEquals(truth.last, rows[rows.length - 1], 1e-8);
    }
}
