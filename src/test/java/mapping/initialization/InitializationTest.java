package mapping.initialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Initialisations: the deviations that PyTorch 1.13's torch.nn.init uses (printed by it), and closed forms. */
class InitializationTest {

    private final RandomSource random = RandomSource.of(5);

    /**
     * PyTorch's _calculate_fan_in_and_fan_out and gain / √fan for weights of shape (300, 200) and (64, 3, 5, 5); the deviation
     * of what is drawn agrees within four standard errors, 1/√(2n) for normal and 0.45/√n for uniform numbers.
     */
    @ParameterizedTest
    @CsvSource({"dense, 0.1, 0.063245553, 0.070710678", "conv, 0.16329932, 0.034554737, 0.11547005"})
    void deviationsAreThoseOfPyTorch(String which, double heIn, double glorot, double lecun) {
        int[] shape = which.equals("dense") ? new int[] {300, 200} : new int[] {64, 3, 5, 5};
        assertEquals(heIn, Initialization.heNormal().deviation(shape), 1e-8);
        assertEquals(glorot, Initialization.glorotNormal().deviation(shape), 1e-8);
        assertEquals(lecun, Initialization.lecunNormal().deviation(shape), 1e-8);
        for (VarianceScaling scaling : new VarianceScaling[] {Initialization.heNormal(), Initialization.heUniform(),
            Initialization.glorotNormal(), Initialization.glorotUniform(), Initialization.lecunNormal(),
            Initialization.lecunUniform(), Initialization.heNormal().fanOut(), Initialization.glorotUniform().gain(Gain.TANH)}) {
            Tensor weight = scaling.draw(random, shape);
            int n = weight.numel();
            double error = 4 * (scaling.uniform() ? 0.45 / Math.sqrt(n) : 1 / Math.sqrt(2.0 * n));
            assertEquals(1, deviation(weight) / scaling.deviation(shape), error, scaling.toString());
            assertEquals(0, mean(weight) / scaling.deviation(shape), 4 / Math.sqrt(n), scaling.toString());
        }
    }

    @Test
    void gainsAreThoseOfPyTorch() {
        assertEquals(1.4142135623730951, Gain.RELU);
        assertEquals(1.6666666666666667, Gain.TANH);
        assertEquals(1.3867504905630728, Gain.leakyRelu(0.2), 1e-15);
        assertEquals(0.75, Gain.SELU);
        assertEquals(1, Gain.LINEAR * Gain.SIGMOID);
    }

    @Test
    void uniformStaysInsideItsBounds() {
        Tensor weight = Initialization.heUniform().draw(random, 50, 6);
        double bound = Math.sqrt(6.0 / 6);
        for (float w : weight.data()) {
            assertTrue(Math.abs(w) <= bound);
        }
        assertTrue(greatest(weight) > 0.97 * bound);
    }

    /** The variance of a standard normal number between −2 and 2 is 1 − 4φ(2)/(2Φ(2) − 1) = 0.7737413. */
    @Test
    void truncatedNormalHasItsClosedFormVariance() {
        Tensor drawn = Initialization.truncatedNormal(1, 0.5, 0, 2).draw(random, 200, 200);
        assertEquals(0.5 * Math.sqrt(0.7737413), deviation(drawn), 0.004);
        assertEquals(1, mean(drawn), 0.01);
        for (float x : drawn.data()) {
            assertTrue(x >= 0 && x <= 2);
        }
        Exception error = assertThrows(IllegalArgumentException.class, () -> Initialization.truncatedNormal(0, 1, 5, 6));
        assertEquals("The interval must reach within two deviations of the mean and be half a deviation wide, got 5 to 6 "
            + "for mean 0 and deviation 1.", error.getMessage());
    }

    @Test
    void orthogonalKeepsLengths() {
        for (int[] shape : new int[][] {{7, 12}, {12, 7}, {6, 6}, {4, 3, 3, 3}}) {
            Tensor w = Initialization.orthogonal(2).draw(random, shape).flatten(1);
            Tensor product = w.size(0) <= w.size(1) ? w.matmul(w.transpose(0, 1)) : w.transpose(0, 1).matmul(w);
            for (int i = 0; i < product.size(0); i++) {
                for (int j = 0; j < product.size(0); j++) {
                    assertEquals(i == j ? 4 : 0, product.get(i, j), 1e-5);
                }
            }
        }
    }

    @Test
    void constantsAndIdentity() {
        assertArrayEquals(new float[6], Initialization.zeros().draw(random, 2, 3).data());
        assertArrayEquals(new float[] {0.5f, 0.5f}, Initialization.constant(0.5).draw(random, 2).data());
        assertArrayEquals(new float[] {1, 0, 0, 0, 1, 0}, Initialization.identity().draw(random, 2, 3).data());
        Tensor kernels = Initialization.identity().draw(random, 2, 2, 3, 3);
        assertEquals(2, kernels.sum().item());
        assertEquals(1, kernels.get(1, 1, 1, 1));
        Exception error = assertThrows(IllegalArgumentException.class, () -> Initialization.heNormal().draw(random, 3));
        assertEquals("A weight must have two axes or more, (out, in, …), for fan-in and fan-out, got shape (3).",
            error.getMessage());
    }

    @Test
    void aLayerIsInitializedInPlace() {
        Dense dense = Dense.of(4, 3, random);
        Layer same = dense.initialized(Initialization.constant(2), random);
        assertEquals(dense, same);
        assertEquals(24, dense.weight().sum().item());
        assertArrayEquals(new float[3], dense.bias().data());
        assertTrue(dense.weight().isParameter());
    }

    /** nn.Linear: uniform between −1/√in and 1/√in. */
    @Test
    void denseStartsAsInPyTorch() {
        Dense dense = Dense.of(25, 400, random);
        assertEquals(0.2 / Math.sqrt(3), deviation(dense.weight()), 0.002);
        assertTrue(greatest(dense.weight()) <= 0.2f && greatest(dense.bias()) <= 0.2f && greatest(dense.bias()) > 0.19f);
    }

    private static double mean(Tensor t) {
        double sum = 0;
        for (float x : t.data()) {
            sum += x;
        }
        return sum / t.numel();
    }

    private static double deviation(Tensor t) {
        double mean = mean(t);
        double sum = 0;
        for (float x : t.data()) {
            sum += (x - mean) * (x - mean);
        }
        return Math.sqrt(sum / t.numel());
    }

    private static double greatest(Tensor t) {
        double greatest = 0;
        for (float x : t.data()) {
            greatest = Math.max(greatest, Math.abs(x));
        }
        return greatest;
    }
}
