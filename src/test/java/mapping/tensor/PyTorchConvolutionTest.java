package mapping.tensor;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolution and pooling equal PyTorch's, value and gradients (resources/pytorch/convolution.json, by convolution.py). */
class PyTorchConvolutionTest {

    private static final Map<String, Function<PyTorchCases.Case, Tensor>> OPERATIONS = Map.ofEntries(
        entry("conv2d", c -> Convolution.conv2d(c.tensor("x"), c.tensor("weight"), c.tensorOrNull("bias"),
            windows(c)[0], windows(c)[1], c.integer("groups"))),
        entry("conv1d", c -> Convolution.conv1d(c.tensor("x"), c.tensor("weight"), c.tensorOrNull("bias"),
            c.integer("stride"), c.integer("padding"), c.integer("dilation"), c.integer("groups"))),
        entry("convTranspose2d", c -> Convolution.convTranspose2d(c.tensor("x"), c.tensor("weight"), c.tensorOrNull("bias"),
            c.integer("stride"), c.integer("padding"), c.integer("output_padding"), c.integer("dilation"),
            c.integer("groups"))),
        entry("maxPool2d", c -> Pooling.maxPool2d(c.tensor("x"), windows(c)[0], windows(c)[1])),
        entry("avgPool2d", c -> Pooling.avgPool2d(c.tensor("x"), windows(c)[0], windows(c)[1])),
        entry("adaptiveAvgPool2d", c -> Pooling.adaptiveAvgPool2d(c.tensor("x"), c.integers("output_size")[0],
            c.integers("output_size")[1])));

    static List<PyTorchCases.Case> cases() {
        return PyTorchCases.read("convolution");
    }

    static List<PyTorchCases.Case> convolutions() {
        return cases().stream().filter(c -> c.operation().equals("conv2d")).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(PyTorchCases.Case c) {
        c.check(OPERATIONS.get(c.operation()));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void theReadableFormEqualsPyTorchToo(PyTorchCases.Case c) {
        c.check(k -> DirectConvolution.conv2d(k.tensor("x"), k.tensor("weight"), k.tensorOrNull("bias"), windows(k)[0],
            windows(k)[1], k.integer("groups")));
    }

    private static Sliding[] windows(PyTorchCases.Case c) {
        Sliding[] windows = new Sliding[2];
        for (int i = 0; i < 2; i++) {
            int size = c.has("size") ? c.integers("size")[i] : c.tensor("weight").size(2 + i);
            windows[i] = new Sliding(size, c.of("stride", i, 1), c.of("padding", i, 0), c.of("dilation", i, 1));
        }
        return windows;
    }
}
