package mapping.generative.autoregressive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.activations.Relu;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The masks against the paper's construction done by hand, the Jacobian, and that the probabilities sum to 1. */
public class AutoregressiveTest {

    private static final Tensor X = Tensors.randn(RandomSource.of(5), 2, 9);

    private static List<Layer> networks() {
        return List.of(Made.of(9, RandomSource.of(1)), Made.of(9, RandomSource.of(1), 20),
            Made.of(9, RandomSource.of(1), 11, 30), PixelCnn.of(3, 3, 2, RandomSource.of(2)));
    }

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.concat(networks().stream(), Stream.of(MaskedConv2d.of(1, 2, 3, true, RandomSource.of(3))));
    }

    @Test
    void keepTheLaws() {
        networks().forEach(network -> MappingLawsTest.keepsAllLawsOnTensors(network, X));
        MappingLawsTest.keepsAllLawsOnTensors(MaskedConv2d.of(1, 2, 3, true, RandomSource.of(3)), X.reshape(2, 1, 3, 3));
    }

    /** Germain et al. (2015), equations 8 to 12, for three inputs and hidden degrees 1 2 1 2, computed by hand. */
    @Test
    void theMasksAreThoseOfThePaper() {
        assertArrayEquals(new int[] {1, 2, 1, 2}, Masks.hidden(4, 3));
        Tensor w = Masks.byDegrees(Masks.inputs(3), Masks.hidden(4, 3), false);
        Tensor v = Masks.byDegrees(Masks.hidden(4, 3), Masks.inputs(3), true);
        assertArrayEquals(new float[] {1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0}, w.data());
        assertArrayEquals(new float[] {0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1}, v.data());
        assertArrayEquals(new float[] {0, 0, 0, 2, 0, 0, 4, 2, 0}, v.matmul(w).data());
        assertArrayEquals(new float[] {1, 1, 1, 1, 0, 0, 0, 0, 0}, Masks.window(1, 1, 3, false).data());
        assertArrayEquals(new float[] {1, 1, 1, 1, 1, 0, 0, 0, 0}, Masks.window(1, 1, 3, true).data());
        assertArrayEquals(new int[] {1, 1}, Masks.hidden(2, 1));
    }

    @Test
    void theJacobianIsStrictlyLowerTriangular() {
        for (Layer network : networks()) {
            network.initialized(Initialization.uniform(0.5, 1), RandomSource.of(4));     // so that every unit is on
            Tensor x = Tensors.ones(1, 9).requiresGrad();
            Tensor y = network.apply(x);
            for (int j = 0; j < 9; j++) {
                x.zeroGrad();
                y.select(1, j).sum().backwardRetainingGraph();
                float[] row = x.gradient();
                for (int i = j; i < 9; i++) {
                    assertEquals(0, row[i], network.name() + ": pixel " + j + " sees pixel " + i);
                }
                assertTrue(j == 0 || row[j - 1] != 0 || network instanceof PixelCnn && j % 3 == 0, "pixel " + j);
            }
        }
    }

    @Test
    void theProbabilitiesOfAllPicturesSumToOne() {
        Tensor all = allPictures(9);
        for (Layer network : networks()) {
            network.initialized(Initialization.uniform(-2, 2), RandomSource.of(6));
            assertEquals(1, NoGrad.of(() -> new PixelByPixel(network, 9).logProbability(all).exp().sum().item()), 1e-5);
        }
        Layer open = Dense.of(9, 9, RandomSource.of(1)).initialized(Initialization.uniform(-2, 2), RandomSource.of(6));
        float sum = NoGrad.of(() -> new PixelByPixel(open, 9).logProbability(all).exp().sum().item());
        assertTrue(Math.abs(sum - 1) > 0.1, "a layer that sees everything is no density: " + sum);
    }

    private static Tensor allPictures(int pixels) {
        float[] bits = new float[(1 << pixels) * pixels];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = i / pixels >> i % pixels & 1;
        }
        return Tensor.of(bits, 1 << pixels, pixels);
    }

    @Test
    void samplesHaveTheProbabilitiesOfTheModel() {
        Layer network = Made.of(3, RandomSource.of(1), 8).initialized(Initialization.uniform(-2, 2), RandomSource.of(7));
        PixelByPixel model = new PixelByPixel(network, 3);
        Tensor drawn = model.sample(20_000, RandomSource.of(8));
        double[] counts = new double[8];
        for (int i = 0; i < 20_000; i++) {
            counts[(int) (drawn.get(i, 0) + 2 * drawn.get(i, 1) + 4 * drawn.get(i, 2))]++;
        }
        float[] expected = NoGrad.of(() -> model.logProbability(allPictures(3)).exp()).data();
        for (int k = 0; k < 8; k++) {
            assertEquals(expected[k], counts[k] / 20_000, 0.012);                          // more than 3 standard errors
        }
    }

    @Test
    void completionKeepsWhatIsKnown() {
        PixelByPixel model = new PixelByPixel(Made.of(9, RandomSource.of(1), 12), 9);
        Tensor given = Tensors.ones(5, 9);
        Tensor done = model.completed(given, 4, RandomSource.of(9));
        assertArrayEquals(given.slice(1, 0, 4).copy().data(), done.slice(1, 0, 4).copy().data());
        assertTrue(done.slice(1, 4, 9).sum().item() < 25);
        assertArrayEquals(given.data(), model.completed(given, 9, RandomSource.of(9)).data());
        assertArrayEquals(Tensors.ones(5, 9).data(), given.data(), "the argument stays");
    }

    /** The second pixel copies the first: ln 2 nats remain, where independent pixels need 2 ln 2. */
    @Test
    void learnsADependence() {
        Tensor pairs = Tensor.matrix(new float[][] {{0, 0}, {1, 1}});
        Made made = Made.of(2, RandomSource.of(1), 4);
        PixelByPixel model = new PixelByPixel(made, 2);
        Optimizer optimizer = Optimizer.of(Adam.of(0.05), made);
        for (int step = 0; step < 400; step++) {
            optimizer.zeroGrad();
            model.logProbability(pairs).mean().neg().backward();
            optimizer.step();
        }
        assertEquals(StrictMath.log(2), -model.logProbability(pairs).mean().item(), 0.01);
    }

    @Test
    void picturesAreMadeBinaryAndChecked() {
        assertArrayEquals(new float[] {0, 1, 1, 0}, BinaryPictures.of(new float[] {0.1f, 0.5f, 0.9f, 0}, 2, 0.5).data());
        assertEquals("The pixels must be 0 or 1, got 0.5.", assertThrows(IllegalArgumentException.class,
            () -> BinaryPictures.require(Tensors.full(0.5, 1, 2), 2)).getMessage());
        assertEquals("Relu must give a logit for each pixel, got shape (1, 2) for pictures of shape (1, 3).",
            assertThrows(IllegalArgumentException.class, () -> new PixelByPixel(new Relu().then(x -> x.slice(1, 0, 2))
                .named("Relu"), 3).logProbability(Tensors.ones(1, 3))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Masks.window(1, 1, 4, true));
    }
}
