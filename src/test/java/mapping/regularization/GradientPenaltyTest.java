package mapping.regularization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.Space;
import mapping.activations.Activations;
import mapping.layers.Dense;
import mapping.layers.Flatten;
import mapping.layers.Layer;
import mapping.layers.Layers;
import mapping.layers.Reshape;
import mapping.layers.Residual;
import mapping.layers.Sequential;
import mapping.layers.convolution.Conv1d;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.random.RandomSource;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients by the input, penalties on them, and the gradients of these by parameters and input are PyTorch's
 * (resources/pytorch/gradient_penalty.json, made by gradient_penalty.py).
 */
class GradientPenaltyTest {

    private static final RandomSource RANDOM = RandomSource.of(4);

    static List<Case> cases() {
        return PyTorchCases.read("gradient_penalty");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorch(Case c) {
        c.check(GradientPenaltyTest::compute);
    }

    private static Tensor compute(Case c) {
        Layer model = model(c);
        Tensor x = c.tensor("x");
        Tensor value = switch (c.operation()) {
            case "gradient" -> InputGradient.of(model).apply(x);
            case "unitNorm" -> GradientPenalty.unitNorm(model, x);
            default -> GradientPenalty.r1(model, x);
        };
        for (Tensor input : c.inputs().values()) {       // what the value does not depend on has the gradient 0, not none
            value = value.add(input.mul(0).sum());
        }
        return value;
    }

    /** The network that the case writes as text, over the parameters of the case. */
    private static Layer model(Case c) {
        String[] words = c.text("network").split(" > ");
        Layer[] layers = new Layer[words.length];
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split(" ");
            int[] sizes = Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).toArray();
            layers[i] = layer(parts[0], sizes, c.tensorOrNull(i + ".weight"), c.tensorOrNull(i + ".bias"));
        }
        return Sequential.of(layers);
    }

    private static Layer layer(String kind, int[] sizes, Tensor weight, Tensor bias) {
        return switch (kind) {
            case "dense" -> new Dense(weight, bias);
            case "conv" -> new Conv2d(weight, bias, sliding(sizes), sliding(sizes), size(sizes, 6, 1));
            case "conv1" -> new Conv1d(weight, bias, sliding(sizes), size(sizes, 6, 1));
            case "flatten" -> new Flatten();
            case "reshape" -> Reshape.of(sizes);
            case "relu" -> Activations.relu();
            case "tanh" -> Activations.tanh();
            case "sigmoid" -> Activations.sigmoid();
            case "leaky" -> Activations.leakyRelu(0.2);
            default -> Activations.softplus(2);
        };
    }

    private static Sliding sliding(int[] sizes) {
        return new Sliding(sizes[2], size(sizes, 3, 1), size(sizes, 4, 0), size(sizes, 5, 1));
    }

    private static int size(int[] sizes, int place, int none) {
        return place < sizes.length ? sizes[place] : none;
    }

    /** Of a linear model and a residual one, by hand: 1ᵀW, and 1ᵀ(I + W). */
    @Test
    void theGradientOfALinearModelIsItsWeight() {
        Dense dense = new Dense(Tensor.matrix(new float[][] {{1, 2}, {3, 5}}), null);
        Tensor x = Tensors.randn(RANDOM, 3, 2);
        assertArrayEquals(new float[] {4, 7, 4, 7, 4, 7}, InputGradient.of(dense).apply(x).data());
        assertArrayEquals(new float[] {5, 8, 5, 8, 5, 8}, InputGradient.of(Residual.of(dense)).apply(x).data());
        Layer named = dense.then(Layers.identity()).named("critic");
        assertEquals(49 + 16, GradientPenalty.r1(named, x).item());
        assertEquals("InputGradient(critic): ℝ² → ℝ²", InputGradient.of(named).toString());
        assertEquals(8, InputGradient.of(dense).multiplyAdds(Space.reals(2)));
    }

    /** The pullback is the product of the Hessian with a vector: of Σ softplus(x) that is diag σ′(x). */
    @Test
    void theHessianTimesAVector() {
        Tensor x = Tensor.matrix(new float[][] {{0, 2}});
        Tensor product = InputGradient.of(Activations.softplus()).at(x).pullback().apply(Tensor.matrix(new float[][] {{4, 1}}));
        assertArrayEquals(new float[] {1, 0.10499359f}, product.data(), 1e-7f);
    }

    /** A piecewise linear model has no second derivative by x, but its gradient depends on the weights. */
    @Test
    void whereNothingBendsTheHessianIsZero() {
        Layer model = Activations.leakyRelu(0.5);
        Tensor x = Tensor.matrix(new float[][] {{-1, 0, 2}});
        assertArrayEquals(new float[] {0.5f, 0.5f, 1}, InputGradient.of(model).apply(x).data());
        assertArrayEquals(new float[3], InputGradient.of(model).at(x).pullback().apply(Tensors.ones(1, 3)).data());
        Dense flat = new Dense(Tensors.zeros(1, 3).requiresGrad(), null);
        Tensor penalty = GradientPenalty.unitNorm(flat, x);
        penalty.backward();
        assertEquals(1, penalty.item());
        assertArrayEquals(new float[3], flat.weight().grad().data());
    }

    @Test
    void pointsBetween() {
        Tensor real = Tensors.full(4, 50, 2, 3).requiresGrad();
        Tensor fake = Tensors.full(-2, 50, 2, 3);
        Tensor x = GradientPenalty.between(real, fake, RandomSource.of(9));
        float[] shares = Tensors.rand(RandomSource.of(9), 50).data();
        for (int n = 0; n < 50; n++) {
            for (int i = 0; i < 6; i++) {
                assertEquals(-2 + 6 * shares[n], x.data()[6 * n + i], 1e-5);
            }
        }
        assertFalse(x.needsGradient());
    }

    @Test
    void whatHasNoSuchGradientIsRefused() {
        fails("A model must be made of Dense, Conv1d, Conv2d, Flatten, Reshape, Sequential, Residual, ReLU, LeakyReLU, Softplus, "
            + "Tanh and Sigmoid for its gradient to have a gradient, got BatchNorm(2).",
            () -> InputGradient.of(Dense.of(2, 2, RANDOM).then(BatchNorm.of(2))));
        fails("Dense(2→1) must be given examples from ℝ², got shape (1, 3), that is 1 example from ℝ³.",
            () -> InputGradient.of(Dense.of(2, 1, RANDOM)).apply(Tensors.zeros(1, 3)));
        fails("Real and made-up examples must be batches of one shape, got (2, 3) and (3, 2).",
            () -> GradientPenalty.between(Tensors.zeros(2, 3), Tensors.zeros(3, 2), RANDOM));
        fails("Real and made-up examples must be batches of one shape, got () and ().",
            () -> GradientPenalty.between(Tensor.scalar(1), Tensor.scalar(1), RANDOM));
    }

    private static void fails(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
