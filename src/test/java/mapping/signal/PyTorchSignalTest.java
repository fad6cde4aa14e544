package mapping.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and gradients are PyTorch's, those of the cosine transform SciPy's (resources/pytorch/signals.json, made by signals.py);
 * arrays in double precision to the digits of a float.
 */
class PyTorchSignalTest {

    private static final Map<String, Function<Case, Tensor>> OPERATIONS = Map.of(
        "fft", c -> pairs(Fourier.fft(vector(c.tensor("x")))),
        "ifft", c -> pairs(Fourier.ifft(vector(c.tensor("x")))),
        "rfft", c -> new RealFourier(x(c).size(-1)).over(x(c), 1, x(c).size(-1) / 2 + 1, 2),
        "irfft", c -> new InverseRealFourier(c.integer("n")).over(x(c), 2, c.integer("n")),
        "dct", c -> cosine(x(c).size(-1), c.integer("kind")).over(x(c)),
        "hann", c -> vector(c.flag("periodic") ? Windows.hann(c.integer("n")) : Windows.symmetricHann(c.integer("n"))),
        "hamming", c -> vector(c.flag("periodic") ? Windows.hamming(c.integer("n")) : Windows.symmetricHamming(c.integer("n"))),
        "stft", c -> stft(c).stft(x(c)),
        "istft", c -> stft(c).istft(x(c), c.integer("length")));

    static List<Case> cases() {
        return PyTorchCases.read("signals");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(OPERATIONS.get(c.operation()), 1e-6, 1e-6);
    }

    /** Of the cases with one signal. */
    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorchOnArrays(Case c) {
        double[] x = doubles(x(c));
        double[] y = switch (x(c).dim() + c.operation()) {
            case "1rfft" -> interleaved(Fourier.rfft(x));
            case "2irfft" -> Fourier.irfft(vector(x(c)), c.integer("n"));
            case "1dct" -> cosine(x.length, c.integer("kind")).apply(x);
            case "1stft" -> stft(c).on(x.length).apply(x);
            case "3istft" -> stft(c).inverse(x(c).size(1), c.integer("length")).apply(x);
            default -> doubles(c.output());
        };
        assertArrayEquals(doubles(c.output()), y, 1e-6);
    }

    private static Tensor x(Case c) {
        return c.tensor("x");
    }

    private static LinearTransform cosine(int n, int kind) {
        return kind == 2 ? new CosineTransform(n) : new CosineTransform(n).transposed();
    }

    private static Stft stft(Case c) {
        double[] window = switch (c.text("kind")) {
            case "hann_window" -> Windows.hann(c.integer("width"));
            case "hamming_window" -> Windows.hamming(c.integer("width"));
            default -> Windows.rectangular(c.integer("width"));
        };
        Stft centered = Stft.of(c.integer("n"), c.integer("hop"), window);
        return c.flag("center") ? centered : centered.uncentered();
    }

    private static ComplexVector vector(Tensor pairs) {
        return new ComplexVector(doubles(pairs.select(-1, 0)), doubles(pairs.select(-1, 1)));
    }

    private static Tensor pairs(ComplexVector z) {
        return Tensor.of(vector(interleaved(z)).data(), z.size(), 2);
    }

    private static double[] interleaved(ComplexVector z) {
        return IntStream.range(0, 2 * z.size()).mapToDouble(i -> (i % 2 == 0 ? z.real() : z.imaginary())[i / 2]).toArray();
    }

    private static Tensor vector(double[] numbers) {
        float[] data = new float[numbers.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) numbers[i];
        }
        return Tensor.of(data, data.length);
    }

    private static double[] doubles(Tensor x) {
        return IntStream.range(0, x.numel()).mapToDouble(i -> x.data()[i]).toArray();
    }
}
