package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mapping.PyTorchCases.Case;
import mapping.activations.Activation;
import mapping.activations.Activations;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.objectives.SoftmaxRegression;
import mapping.tensor.Pooling;
import mapping.tensor.SpecialFunctions;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where formulas that are right on paper lose their digits: differences of large numbers, tails next to 0, infinities. PyTorch
 * 1.13 in double precision, by src/test/pytorch/digits.py; each element counts relative to its own size.
 */
class DigitsTest {

    private static final Map<String, Function<Case, Activation>> ACTIVATIONS = Map.of(
        "logSigmoid", c -> Activations.logSigmoid(),
        "silu", c -> Activations.silu(),
        "mish", c -> Activations.mish(),
        "selu", c -> Activations.selu(),
        "elu", c -> Activations.elu(c.number("alpha")),
        "celu", c -> Activations.celu(c.number("alpha")),
        "gelu", c -> Activations.gelu(),
        "softplus", c -> Activations.softplus(c.number("beta")),
        "tanhShrink", c -> Activations.tanhShrink());

    private static Tensor of(Case c, Tensor x) {
        return switch (c.operation()) {
            case "crossEntropy" -> Losses.crossEntropy().each(x, first(x));
            case "crossEntropyMean" -> Losses.crossEntropy().apply(x, first(x));
            case "smoothed" -> Losses.crossEntropy().smoothing(0.25).each(x, first(x));
            case "distributions" -> Losses.crossEntropy().each(x, Tensors.oneHot(first(x), 3));
            case "focal" -> Losses.focal().each(x, first(x));
            case "nllOfLogSoftmax" -> Losses.nll().each(x.logSoftmax(1), first(x));
            case "logSumExp" -> x.logSumExp(1);
            case "softmax" -> x.softmax(1);
            case "logSoftmax" -> x.logSoftmax(1);
            case "bceOfOnes" -> Losses.binaryCrossEntropyWithLogits().each(x, Tensors.ones(x.shape()));
            case "bceOfZeros" -> Losses.binaryCrossEntropyWithLogits().each(x, Tensors.zeros(x.shape()));
            case "bceOfTinyProbabilities" -> Losses.binaryCrossEntropy().each(x, Tensors.zeros(x.shape()));
            case "exponentialMinus1" -> SpecialFunctions.expm1(x);
            case "mean" -> x.mean();
            case "averagePool" -> Pooling.avgPool2d(x.reshape(1, 1, 7, 7), 7);
            case "triplet" -> Losses.triplet(9).norm(c.isText("p") ? Double.POSITIVE_INFINITY : c.number("p"))
                .apply(x.slice(0, 0, 1), x.slice(0, 1, 2), x.slice(0, 2, 3));
            case "cosine" -> Losses.cosineSimilarity().each(x.slice(0, 0, 1), x.slice(0, 1, 2)).neg().add(1);
            default -> ACTIVATIONS.get(c.operation()).apply(c).apply(x);
        };
    }

    private static Tensor first(Tensor x) {
        return Tensors.zeros(x.size(0));
    }

    static List<Case> cases() {
        return PyTorchCases.read("digits");
    }

    /** The gradient of a softmax is p − e in PyTorch too: its digits end where those of 1 do. */
    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        boolean endsWith1 = c.tensor("x").dim() == 2 || c.operation().startsWith("bce");
        c.checkDigits(k -> of(k, k.tensor("x")), 4e-6, endsWith1 ? 2e-7 : 0);
    }

    /** The twins in double precision. */
    @ParameterizedTest
    @MethodSource("cases")
    void twins(Case c) {
        if (!ACTIVATIONS.containsKey(c.operation())) {
            return;
        }
        Activation f = ACTIVATIONS.get(c.operation()).apply(c);
        for (int i = 0; i < c.output().numel(); i++) {
            double expected = c.output().data()[i];
            assertEquals(expected, f.value(c.tensor("x").data()[i]), 1e-6 * Math.abs(expected), c + ", element " + i);
        }
    }

    /** Series and limits: x³/3, ½r², e⁻⁴⁰, x itself. */
    @Test
    void twinsByClosedForm() {
        assertEquals(1e-21 / 3, Activations.tanhShrink().value(1e-7), 1e-33);
        assertEquals(0.5e-10, Losses.logCosh().value(1e-5), 1e-20);
        assertEquals(0.5e-6 - 1e-12 / 12, Losses.logCosh().value(1e-3), 1e-18);
        assertEquals(1e308, Activations.softplus(10).value(1e308), 0);
        assertEquals(1e-30, Losses.binaryCrossEntropy().value(1e-30, 0), 1e-45);
        SoftmaxRegression sure = new SoftmaxRegression(new float[] {1}, new int[] {0}, 2);
        assertEquals(StrictMath.exp(-40), sure.value(new double[] {0, 0, 40, 0}), 1e-30);
    }

    /** 1, to the last bit. */
    @Test
    void meansOfOnes() {
        for (int n = 1; n < 400; n++) {
            Tensor ones = Tensors.ones(n, 2);
            assertEquals(1, ones.mean().item(), 0);
            assertEquals(1, ones.mean(0).get(1), 0);
            assertEquals(1, ones.square().variance(0, 0).add(1).get(0), 0);
            Loss loss = Losses.mae();
            assertEquals(1, loss.apply(ones, Tensors.zeros(n, 2)).item(), 0);
        }
    }
}
