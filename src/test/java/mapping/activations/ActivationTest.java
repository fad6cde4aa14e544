package mapping.activations;

import static mapping.activations.Activations.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.Space;
import mapping.VectorSpace;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws, limits, and how the activations are related to each other. */
public class ActivationTest {

    static List<Activation> all() {
        return List.of(sigmoid(), tanh(), hardSigmoid(), hardTanh(), logSigmoid(), softplus(), softplus(2), softsign(), relu(),
            leakyRelu(), relu6(), elu(1.5), celu(1.5), selu(), gelu(), geluTanh(), silu(), hardSwish(), mish(), softShrink(),
            hardShrink(), tanhShrink(), threshold(0.5, -2), squareplus(), sparsePlus(), sparseSigmoid(),
            exponential(), identity(),
            of("cube", x -> x * x * x, x -> 3 * x * x));
    }

    public static Stream<Layer> layers() {
        return Stream.concat(all().stream(), Stream.of(prelu(), prelu(4), rrelu(RandomSource.of(1)).eval(), glu(), reglu(),
            geglu(), swiglu(), softmax(), logSoftmax(), softmin(), sparsemax(),
            gumbelSoftmax(0.7, false, RandomSource.of(1)).eval()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsTheLawsOnNumbers(Activation f) {
        for (double x : new double[] {-4.1, -1.3, -0.2, 0.7, 2.6}) {
            DifferentiableLawsTest.keepsAllLaws(Sample.of(f.scalar(), x, VectorSpace.NUMBERS, VectorSpace.NUMBERS));
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(f.scalar(), x));
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void keepsTheLawsOnTensors(Layer f) {
        Tensor x = Tensor.of(new float[] {-2.2f, -1.3f, -0.25f, 0.7f, 1.6f, 0.3f, -0.1f, 0.8f}, 2, 4);
        DifferentiableLawsTest.keepsAllLaws(Sample.of(f, x));
        MappingLawsTest.keepsAllLawsOnTensors(f, x);
    }

    /** f(−∞), f(∞), f′(−∞), f′(∞), by analysis. */
    private static final Map<String, double[]> LIMITS = new TreeMap<>();

    static {
        double inf = Double.POSITIVE_INFINITY;
        for (Activation f : List.of(relu(), gelu(), geluTanh(), silu(), hardSwish(), mish(), softplus(), softplus(2),
                squareplus(), sparsePlus())) {
            LIMITS.put(key(f), new double[] {0, inf, 0, 1});
        }
        LIMITS.put(key(sigmoid()), new double[] {0, 1, 0, 0});
        LIMITS.put(key(tanh()), new double[] {-1, 1, 0, 0});
        LIMITS.put(key(hardSigmoid()), new double[] {0, 1, 0, 0});
        LIMITS.put(key(sparseSigmoid()), new double[] {0, 1, 0, 0});
        LIMITS.put(key(hardTanh()), new double[] {-1, 1, 0, 0});
        LIMITS.put(key(logSigmoid()), new double[] {-inf, 0, 1, 0});
        LIMITS.put(key(softsign()), new double[] {-1, 1, 0, 0});
        LIMITS.put(key(leakyRelu()), new double[] {-inf, inf, 0.01, 1});
        LIMITS.put(key(relu6()), new double[] {0, 6, 0, 0});
        LIMITS.put(key(elu(1.5)), new double[] {-1.5, inf, 0, 1});
        LIMITS.put(key(celu(1.5)), new double[] {-1.5, inf, 0, 1});
        LIMITS.put(key(selu()), new double[] {-1.7580993408473766, inf, 0, 1.0507009873554805});
        LIMITS.put(key(softShrink()), new double[] {-inf, inf, 1, 1});
        LIMITS.put(key(hardShrink()), new double[] {-inf, inf, 1, 1});
        LIMITS.put(key(tanhShrink()), new double[] {-inf, inf, 1, 1});
        LIMITS.put(key(threshold(0.5, -2)), new double[] {-2, inf, 0, 1});
    }

    /** With its parameters; formulas print no stable text. */
    private static String key(Activation f) {
        return f instanceof Formula ? f.name() : f.name() + f;
    }

    @ParameterizedTest
    @MethodSource("all")
    void limitsAreRightAndNaNStays(Activation f) {
        double[] limits = LIMITS.get(key(f));
        if (limits != null) {
            Tensor x = Tensor.vector(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -3e38f, 3e38f).requiresGrad();
            Tensor y = f.apply(x);
            y.backward(Tensors.ones(4));
            for (int side = 0; side < 2; side++) {
                double infinity = x.data()[side];
                assertEquals(limits[side], f.value(infinity), 1e-15);
                assertEquals(limits[2 + side], f.derivative(infinity), 1e-15);
                assertEquals((float) limits[side], y.data()[side], 1e-6f);
                assertEquals((float) limits[2 + side], x.grad().data()[side], 1e-6f);
                assertEquals((float) limits[2 + side], x.grad().data()[2 + side], 1e-6f);
                assertEquals(limits[2 + side], f.derivative(side == 0 ? -1e300 : 1e300), 1e-15);
            }
        }
        assertTrue(Double.isNaN(f.value(Double.NaN)));
        assertTrue(Float.isNaN(f.apply(Tensor.scalar(Double.NaN)).item()), f.name());
    }

    @Test
    void everySmoothOneHasItsLimitChecked() {
        List<String> without = all().stream().filter(f -> !LIMITS.containsKey(key(f))).map(Activation::name).toList();
        assertEquals(List.of("exponential", "identity", "cube"), without);
    }

    @Test
    void relatives() {
        for (double x = -6; x <= 6; x += 0.37) {
            assertEquals(sigmoid().value(x), softplus().derivative(x), 1e-15, "softplus' = sigmoid");
            assertEquals(sigmoid().value(-x), logSigmoid().derivative(x), 1e-15, "(ln sigmoid)' (x) = sigmoid(-x)");
            assertEquals(StrictMath.log(sigmoid().value(x)), logSigmoid().value(x), 1e-14);
            assertEquals(2 * sigmoid().value(2 * x) - 1, tanh().value(x), 1e-15);
            assertEquals(x * sigmoid().value(x), silu().value(x), 1e-15);
            assertEquals(x * tanh().value(softplus().value(x)), mish().value(x), 1e-14);
            assertEquals(elu(1).value(x), celu(1).value(x), 1e-15);
            assertEquals(1.7 * elu(1).value(x / 1.7), celu(1.7).value(x), 1e-14, "CELU is ELU to another scale");
            assertEquals(Selu.LAMBDA * elu(Selu.ALPHA).value(x), selu().value(x), 1e-15);
            assertEquals(relu().value(x), threshold(0, 0).value(x));
            assertEquals(relu().value(x), leakyRelu(0).value(x), 1e-15);
            assertEquals(Math.min(relu().value(x), 6), relu6().value(x));
            assertEquals(relu6().value(x + 3) / 6, hardSigmoid().value(x), 1e-15);
            assertEquals(x * hardSigmoid().value(x), hardSwish().value(x), 1e-15);
            assertEquals(x - hardTanh(-0.5, 0.5).value(x), softShrink(0.5).value(x), 1e-15);
            assertEquals(gelu().value(x), geluTanh().value(x), 5e-4, "the approximation's published error");
            assertEquals(x, gelu().value(x) - gelu().value(-x), 1e-14, "Φ(x) + Φ(−x) = 1");
            assertTrue(Math.abs(relu().value(x) - softplus(50).value(x)) <= StrictMath.log(2) / 50 + 1e-15);
        }
    }

    /** SELU's purpose: of a standard normal number the output has mean 0 and variance 1 (Klambauer et al. 2017). */
    @Test
    void seluKeepsMeanAndVariance() {
        double mean = 0;
        double square = 0;
        double h = 1e-3;
        for (double x = -12; x < 12; x += h) {
            double weight = h * NormalDistribution.density(x + h / 2);
            double y = selu().value(x + h / 2);
            mean += weight * y;
            square += weight * y * y;
        }
        assertEquals(0, mean, 1e-6);
        assertEquals(1, square, 1e-6);
    }

    /** Published: Φ(1) = 0.8413447460685429, Φ(−5) = 2.866515718791939e-7 (tables of the normal distribution). */
    @Test
    void normalDistribution() {
        assertEquals(0.8413447460685429, NormalDistribution.cdf(1), 2e-16);
        assertEquals(2.866515718791939e-7, NormalDistribution.cdf(-5), 1e-21);
        assertEquals(NormalDistribution.cdf(Math.nextDown(3.0)), NormalDistribution.cdf(3), 1e-15, "series and fraction meet");
        assertEquals(1, NormalDistribution.cdf(40));
    }

    @Test
    void rreluDrawsSlopesWhileTraining() {
        RRelu layer = rrelu(RandomSource.of(3));
        Tensor x = Tensors.full(-1, 10000).requiresGrad();
        Tensor y = layer.apply(x);
        double mean = -y.mean().item();
        assertEquals((1.0 / 8 + 1.0 / 3) / 2, mean, 0.002);
        assertTrue(-y.max(0).item() >= 1f / 8 && y.min(0).item() >= -1f / 3);
        y.sum().backward();
        assertArrayEquals(y.neg().data(), x.grad().data(), "the slope that was drawn is the gradient's");
        assertArrayEquals(rrelu(RandomSource.of(3)).apply(x).data(), y.data(), "the same seed, the same slopes");
        RRelu resumed = rrelu(RandomSource.of(3));
        resumed.load(layer.state());
        assertArrayEquals(layer.apply(x).data(), resumed.apply(x).data(), "a checkpoint goes on with the slopes to come");
    }

    /** Class i is the greatest with the probability softmaxᵢ (Maddison, Tarlow and Minka 2014): 4 standard errors. */
    @Test
    void gumbelSoftmaxDrawsClassesBySoftmax() {
        Tensor x = Tensor.vector(0, 1, -1).expand(20000, 3);
        Tensor p = x.select(0, 0).softmax(0);
        for (GumbelSoftmax layer : List.of(gumbelSoftmax(RandomSource.of(3)), gumbelSoftmax(0.1, true, RandomSource.of(4)))) {
            Tensor shares = Tensors.oneHot(layer.apply(x).argmax(-1), 3).mean(0);
            assertArrayEquals(p.data(), shares.data(), 0.014f);
        }
        Tensor cold = gumbelSoftmax(1e-3, false, RandomSource.of(3)).apply(x);
        assertTrue(cold.max(-1).gt(0.99).mean().item() > 0.98, "near one class");
    }

    @Test
    void gumbelSoftmaxIsHardWithASoftGradient() {
        GumbelSoftmax layer = gumbelSoftmax(2, true, 0, RandomSource.of(3));
        Tensor x = Tensors.randn(RandomSource.of(1), 3, 50).requiresGrad();
        Tensor y = layer.apply(x);
        assertArrayEquals(Tensors.ones(50).data(), y.sum(0).data());
        assertTrue(y.mul(y.sub(1)).eq(0).min().item() == 1, "0 and 1, exactly");
        y.backward(Tensors.arange(150).reshape(3, 50));
        Tensor soft = x.copy().requiresGrad();
        gumbelSoftmax(2, false, 0, RandomSource.of(3)).apply(soft).backward(Tensors.arange(150).reshape(3, 50));
        assertArrayEquals(soft.grad().data(), x.grad().data(), "the same noise, the gradient of the soft one");
        assertArrayEquals(y.data(), gumbelSoftmax(2, true, 0, RandomSource.of(3)).apply(x).data(), "the same seed");
        GumbelSoftmax resumed = gumbelSoftmax(2, true, 0, RandomSource.of(3));
        resumed.load(layer.state());
        assertArrayEquals(layer.apply(x).data(), resumed.apply(x).data(), "a checkpoint goes on with the noise to come");
        layer.eval();
        assertArrayEquals(x.argmax(0).data(), layer.apply(x).argmax(0).data(), "when used, no noise");
        assertArrayEquals(x.div(2).softmax(0).data(), gumbelSoftmax(2, false, 0, RandomSource.of(3)).eval().apply(x).data());
    }

    /** Martins and Astudillo 2016, example of section 2: sparsemax of (t, 0) is ((t + 1)/2, (1 − t)/2), cut off at |t| = 1. */
    @Test
    void sparsemaxInTwoDimensions() {
        for (double t = -1.5; t <= 1.5; t += 0.25) {
            double expected = Math.min(1, Math.max(0, (t + 1) / 2));
            assertEquals(expected, sparsemax().apply(Tensor.vector((float) t, 0)).get(0), 1e-6);
        }
        assertArrayEquals(new float[] {0, 1, 0}, sparsemax().apply(Tensor.vector(-1e4f, 1e4f, 3)).data());
        assertArrayEquals(new float[] {0.5f, 0.5f}, sparsemax().apply(Tensor.vector(1e4f, 1e4f)).data(), 1e-6f);
    }

    @Test
    void spaces() {
        assertEquals(Space.reals(4), relu().codomain(Space.reals(4)));
        assertEquals(Space.reals(3, 8), swiglu().codomain(Space.reals(3, 16)));
        assertEquals(Space.reals(8, 5), glu().along(1).codomain(Space.reals(16, 5)));
        assertArrayEquals(new int[] {2, 3}, glu().apply(Tensors.ones(2, 6)).shape());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> glu().codomain(Space.reals(7))).getMessage()
            .contains("even size"));
        assertEquals("GLU halves axis -1, whose size must be even, got 7.",
            assertThrows(IllegalArgumentException.class, () -> glu().apply(Tensors.ones(2, 7))).getMessage());
        assertEquals("PReLU with 3 slopes must be given as many channels along axis 1, got 4.",
            assertThrows(IllegalArgumentException.class, () -> prelu(3).apply(Tensors.ones(2, 4))).getMessage());
    }

    /** Settings that the papers name, and the other name of SiLU. */
    @Test
    void defaults() {
        assertEquals(elu(1), elu());
        assertEquals(celu(1), celu());
        assertEquals(leakyRelu(0.01), leakyRelu());
        assertEquals(silu(), swish());
    }

    @Test
    void preluIsLearnt() {
        PRelu layer = prelu(2);
        assertEquals(List.of("weight"), List.copyOf(layer.namedParameters().keySet()));
        layer.apply(Tensor.of(new float[] {-1, 2, -3, -4}, 2, 2)).sum().backward();
        assertArrayEquals(new float[] {-4, -4}, layer.weight().grad().data());
        assertEquals(leakyRelu(0.25), layer.channel(1));
    }
}
