package mapping.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases.Case;
import mapping.PyTorchCases;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every activation of PyTorch 1.13, values and gradients; the numbers come from src/test/pytorch/activations.py. */
class PyTorchActivationsTest {

    private static final Map<String, Function<Case, Layer>> OURS = Map.ofEntries(
        Map.entry("sigmoid", c -> Activations.sigmoid()),
        Map.entry("tanh", c -> Activations.tanh()),
        Map.entry("hardSigmoid", c -> Activations.hardSigmoid()),
        Map.entry("hardTanh", c -> Activations.hardTanh(c.number("low"), c.number("high"))),
        Map.entry("logSigmoid", c -> Activations.logSigmoid()),
        Map.entry("softplus", c -> Activations.softplus(c.number("beta"))),
        Map.entry("softsign", c -> Activations.softsign()),
        Map.entry("relu", c -> Activations.relu()),
        Map.entry("leakyRelu", c -> Activations.leakyRelu(c.number("slope"))),
        Map.entry("relu6", c -> Activations.relu6()),
        Map.entry("elu", c -> Activations.elu(c.number("alpha"))),
        Map.entry("celu", c -> Activations.celu(c.number("alpha"))),
        Map.entry("selu", c -> Activations.selu()),
        Map.entry("gelu", c -> Activations.gelu()),
        Map.entry("geluTanh", c -> Activations.geluTanh()),
        Map.entry("silu", c -> Activations.silu()),
        Map.entry("hardSwish", c -> Activations.hardSwish()),
        Map.entry("mish", c -> Activations.mish()),
        Map.entry("softShrink", c -> Activations.softShrink(c.number("lambd"))),
        Map.entry("hardShrink", c -> Activations.hardShrink(c.number("lambd"))),
        Map.entry("tanhShrink", c -> Activations.tanhShrink()),
        Map.entry("threshold", c -> Activations.threshold(c.number("threshold"), c.number("otherwise"))),
        Map.entry("prelu", c -> new PRelu(c.tensor("weight"))),
        Map.entry("rreluUsed", c -> Activations.rrelu(RandomSource.of(1)).eval()),
        Map.entry("glu", c -> Activations.glu().along(c.integer("axis"))),
        Map.entry("reglu", c -> Activations.reglu()),
        Map.entry("geglu", c -> Activations.geglu()),
        Map.entry("swiglu", c -> Activations.swiglu()),
        Map.entry("softmax", c -> Activations.softmax(c.integer("axis"))),
        Map.entry("logSoftmax", c -> Activations.logSoftmax(c.integer("axis"))),
        Map.entry("softmin", c -> Activations.softmin(c.integer("axis"))));

    static List<Case> cases() {
        return PyTorchCases.read("activations");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(k -> OURS.get(k.operation()).apply(k).apply(k.tensor("x")));
    }

    /** The double-precision form, and the single-precision one element by element, however large the others are. */
    @ParameterizedTest
    @MethodSource("cases")
    void bothFormsAgree(Case c) {
        if (!(OURS.get(c.operation()).apply(c) instanceof Activation f)) {
            return;
        }
        Tensor x = c.tensor("x");
        Tensor y = f.apply(x);
        y.backward(Tensors.ones(x.shape()));
        for (int i = 0; i < x.numel(); i++) {
            double at = x.data()[i];
            double expected = c.output().data()[i];
            assertEquals(expected, f.value(at), 1e-7 * Math.abs(expected) + 1e-15, c + ", f(" + at + ")");
            assertEquals(expected, y.data()[i], 2e-6 * Math.abs(expected) + 2e-7, c + ", f(" + at + ") in single precision");
            double slope = f.derivative(at);
            assertEquals(slope, x.grad().data()[i], 3e-6 * Math.abs(slope) + 3e-7, c + ", f'(" + at + ") in single precision");
        }
    }
}
