package mapping.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mapping.algebra.Vectors;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms and laws of signals; PyTorch's values: PyTorchSignalTest. */
class SignalTest {

    private static double[] normal(int n, long seed) {
        RandomSource random = RandomSource.of(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }

    /** By hand: (1, 2, 3, 4) ↦ 10, −2 + 2i, −2, −2 − 2i. */
    @Test
    void fourNumbers() {
        ComplexVector x = Fourier.fft(ComplexVector.ofReal(1, 2, 3, 4));
        assertArrayEquals(new double[] {10, -2, -2, -2}, x.real(), 1e-15);
        assertArrayEquals(new double[] {0, 2, 0, -2}, x.imaginary(), 1e-15);
        assertArrayEquals(new double[] {100, 8, 4, 8}, x.squaredMagnitudes(), 1e-14);
        assertArrayEquals(new double[] {10, Math.sqrt(8), 2, Math.sqrt(8)}, x.magnitudes(), 1e-15);
        assertArrayEquals(new double[] {0, 0.75 * Math.PI, Math.PI, -0.75 * Math.PI}, x.phases(), 1e-15);
        assertEquals("real [2.0], imaginary [0.0]", Fourier.fft(ComplexVector.ofReal(2)).toString());
        assertEquals(x, Fourier.fft(ComplexVector.ofReal(1, 2, 3, 4)));
        assertEquals(x.hashCode(), Fourier.fft(ComplexVector.ofReal(1, 2, 3, 4)).hashCode());
        assertNotEquals(x, ComplexVector.ofReal(x.real()));
        assertNotEquals(x, ComplexVector.ofReal(1));
        assertNotEquals(x, x.toString());
    }

    /** The ramp 0 … 7 by hand, and two frames of the ramp 0 … 15 through a periodic Hann window of 8, a hop of 4 (NumPy). */
    @Test
    void ramps() {
        ComplexVector x = Fourier.rfft(new double[] {0, 1, 2, 3, 4, 5, 6, 7});
        assertArrayEquals(new double[] {28, -4, -4, -4, -4}, x.real(), 1e-14);
        assertArrayEquals(new double[] {0, 9.65685425, 4, 1.65685425, 0}, x.imaginary(), 1e-8);
        double[] ramp = new double[16];
        Arrays.setAll(ramp, j -> j);
        double[] parts = Stft.hann(8, 4).uncentered().on(16).apply(ramp);
        double[][] frames = {{16, 0, -8, 3.82842712, 0, -0.82842712, 0, -0.17157288, 0, 0},
            {32, 0, -16, 3.82842712, 0, -0.82842712, 0, -0.17157288, 0, 0}};
        for (int t = 0; t < 2; t++) {
            for (int k = 0; k < 5; k++) {
                assertEquals(frames[t][2 * k], parts[2 * (3 * k + t)], 1e-8);
                assertEquals(frames[t][2 * k + 1], parts[2 * (3 * k + t) + 1], 1e-8);
            }
        }
    }

    /** Hann windows that overlap by a half or by three quarters add up to 1 and to 2. */
    @Test
    void hannWindowsAddUp() {
        double[] hann = Windows.hann(64);
        for (int hop : new int[] {32, 16}) {
            for (int j = 0; j < hop; j++) {
                double sum = 0;
                for (int at = j; at < 64; at += hop) {
                    sum += hann[at];
                }
                assertEquals(32.0 / hop, sum, 1e-14);
            }
        }
    }

    /** The sum of the definition, Parseval, and the way back; also of primes and of lengths beyond one table. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 17, 64, 97, 100, 127, 1000, 1009, 1024, 4096})
    void everyLength(int n) {
        ComplexVector x = new ComplexVector(normal(n, 1), normal(n, 2));
        ComplexVector y = Fourier.fft(x);
        int k = n / 3;
        double real = 0;
        double imaginary = 0;
        for (int j = 0; j < n; j++) {
            double angle = -2 * Math.PI * ((long) j * k % n) / n;
            real += x.real()[j] * Math.cos(angle) - x.imaginary()[j] * Math.sin(angle);
            imaginary += x.real()[j] * Math.sin(angle) + x.imaginary()[j] * Math.cos(angle);
        }
        assertEquals(real, y.real()[k], 1e-11);
        assertEquals(imaginary, y.imaginary()[k], 1e-11);
        double power = Vectors.dot(y.magnitudes(), y.magnitudes()) / n;
        assertEquals(Vectors.dot(x.magnitudes(), x.magnitudes()), power, 1e-13 * power);
        ComplexVector back = Fourier.ifft(y);
        assertArrayEquals(x.real(), back.real(), 1e-13);
        assertArrayEquals(x.imaginary(), back.imaginary(), 1e-13);
        assertArrayEquals(x.real(), Fourier.irfft(Fourier.rfft(x.real()), n), 1e-13);
        double[] cosines = new CosineTransform(n).apply(x.real());
        assertEquals(Vectors.norm(x.real()), Vectors.norm(cosines), 1e-13 * n);
        assertArrayEquals(x.real(), new CosineTransform(n).transposed().apply(cosines), 1e-13);
    }

    @Test
    void theInverseGivesTheSignalBack() {
        double[] x = normal(200, 5);
        for (Stft stft : new Stft[] {Stft.hann(16, 4), Stft.hann(15, 5), Stft.of(32, 7, Windows.hamming(20)), Stft.hann(1, 1),
            Stft.of(16, 16, Windows.rectangular(16)), Stft.of(16, 3, Windows.hamming(16)).uncentered()}) {
            int frames = stft.frames(x.length);
            int known = Math.min(x.length, stft.covered(frames) - stft.margin());
            double[] back = stft.inverse(frames, known).apply(stft.on(x.length).apply(x));
            for (int j = 0; j < known; j++) {
                assertEquals(x[j], back[j], 1e-13, stft + " at " + j);
            }
        }
    }

    /** A tone of two periods in eight numbers stands at frequency 2 in every frame; its power is (n/4)² with a Hann window. */
    @Test
    void aToneIsFound() {
        double[] tone = new double[40];
        for (int j = 0; j < tone.length; j++) {
            tone[j] = StrictMath.cos(2 * Math.PI * 2 * j / 8);
        }
        Stft stft = Stft.hann(8, 4).uncentered();
        double[][] power = stft.power(tone);
        assertEquals(5, power.length);
        assertEquals(stft.frames(40), power[0].length);
        for (int t = 0; t < power[0].length; t++) {
            assertEquals(4, power[2][t], 1e-13);
            assertEquals(1, power[1][t], 1e-13);
            assertEquals(0, power[0][t], 1e-13);
        }
        assertEquals("Stft(8, hop 4, not centred)", stft.toString());
        assertEquals("Stft(8, hop 4) of 40 numbers: ℝ⁴⁰ → ℝ¹¹⁰", Stft.hann(8, 4).on(40).toString());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        fails("The length of a Fourier transform must be from 1 to 268435456, got 0.", () -> Fourier.rfft(new double[0]));
        fails("There must be as many real parts as imaginary parts, got 1 and 2.",
            () -> new ComplexVector(new double[1], new double[2]));
        fails("InverseRealFourier(4) must be given 6 numbers, got 4.", () -> Fourier.irfft(ComplexVector.ofReal(1, 2), 4));
        fails("The pullback of RealFourier(4) must be given 6 numbers, got 1.", () -> new RealFourier(4).pullback(new double[1]));
        fails("Inverse Stft(8, hop 2) to 8 numbers must be given 50 numbers, got 2.",
            () -> Stft.hann(8, 2).inverse(5, 8).apply(new double[2]));
        fails("CosineTransform(1) must be given 1 number, got 2.", () -> new CosineTransform(1).apply(new double[2]));
        fails("CosineTransform(3) must be given tensors of 3 numbers in the last axis, got shape (3, 2).",
            () -> new CosineTransform(3).over(Tensors.zeros(3, 2)));
        fails("InverseRealFourier(2) must be given tensors of 4 numbers in the last 2 axes, got shape (4).",
            () -> new InverseRealFourier(2).over(Tensors.zeros(4), 2, 2));
        fails("A tensor of shape (2, 2) must have 4 numbers, got 6.",
            () -> new CosineTransform(3).over(Tensors.zeros(2, 3), 1, 2));
        fails("The length of a window must be at least 1, got 0.", () -> Windows.hann(0));
        fails("The length of a frame must be from 1 to 268435456, got 0.", () -> Stft.of(0, 1, new double[1]));
        fails("The hop from one frame to the next must be at least 1, got 0.", () -> Stft.hann(4, 0));
        fails("The length of the window must be from 1 to 4, got 5.", () -> Stft.of(4, 1, new double[5]));
        fails("The window must hold finite numbers, got NaN at index 1.", () -> Stft.of(4, 1, new double[] {1, Double.NaN}));
        fails("The length of the signal must be at least 5, got 4.", () -> Stft.hann(8, 2).frames(4));
        fails("The length of the signal must be at least 8, got 7.", () -> Stft.hann(8, 2).uncentered().on(7));
        fails("The number of frames must be at least 1, got 0.", () -> Stft.hann(8, 2).inverse(0, 1));
        fails("The length of a signal of 1 frame must be from 1 to 4, got 5.", () -> Stft.hann(8, 2).inverse(1, 5));
        fails("The length of a signal of 2 frames must be from 1 to 10, got 11.",
            () -> Stft.of(8, 2, Windows.hamming(8)).uncentered().inverse(2, 11));
        fails("The windows must leave no gap: the sum of their squares must be greater than 1.0E-11, got 0.0 at number 0 of the "
            + "signal.", () -> Stft.hann(8, 2).uncentered().inverse(3, 12));
        for (int[] shape : new int[][] {{5, 3}, {5, 3, 1}, {4, 3, 2}}) {
            fails("The spectra must have shape (…, 5, frames, 2), got " + Shape.text(shape) + ".",
                () -> Stft.hann(8, 2).istft(Tensors.zeros(shape), 8));
        }
    }

    private static void fails(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
