package mapping.layers.dropout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mapping.PyTorchCases;
import mapping.PyTorchCases.Case;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dropout against PyTorch with PyTorch's masks (src/test/pytorch/dropout.py), and its statistics against their closed forms,
 * within four standard errors.
 */
class DropoutTest {

    private static final int N = 40_000;
    private final RandomSource random = RandomSource.of(3);

    static List<Case> cases() {
        return PyTorchCases.read("dropout");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsPyTorchWithTheSameMask(Case c) {
        double p = c.number("p");
        Noise noise = switch (c.operation()) {
            case "dropout" -> Dropout.of(p, random);
            case "alpha" -> AlphaDropout.of(p, random);
            default -> SpatialDropout.of(p, random);
        };
        c.check(k -> noise.masked(k.tensor("x"), k.tensor("kept").data()));
    }

    /** a = (q(1 + p(λα)²))^(−½) and b = apλα, q = 1 − p, computed in NumPy with SELU's published constants. */
    @Test
    void alphaScalesAndShifts() {
        assertEquals(0.9212845161, AlphaDropout.of(0.1, random).slope(), 1e-10);
        assertEquals(0.1619709701, AlphaDropout.of(0.1, random).summand(), 1e-10);
        assertEquals(0.8864048947, AlphaDropout.of(0.5, random).slope(), 1e-10);
        assertEquals(0.7791939305, AlphaDropout.of(0.5, random).summand(), 1e-10);
    }

    @Test
    void keepsTheMeanAndDropsItsShare() {
        Tensor y = Dropout.of(0.3, random).apply(Tensors.ones(100, N / 100));
        int dropped = 0;
        for (float element : y.data()) {
            assertTrue(element == 0 || element == (float) (1 / 0.7), "got " + element);
            dropped += element == 0 ? 1 : 0;
        }
        assertEquals(0.3, dropped / (double) N, 4 * Math.sqrt(0.3 * 0.7 / N));
        assertEquals(1, y.mean().item(), 4 * Math.sqrt(0.3 / 0.7 / N));
    }

    @Test
    void gradientPassesWhereTheSignalDid() {
        Tensor x = Tensors.randn(random, 20, 30).requiresGrad();
        Tensor y = Dropout.of(0.5, random).apply(x);
        y.backward(Tensors.ones(20, 30));
        for (int i = 0; i < y.numel(); i++) {
            assertEquals(y.data()[i], x.grad().data()[i] * x.data()[i], 1e-6);
        }
        assertEquals(2, x.grad().max(0).max(0).item());
    }

    @Test
    void isTheIdentityAfterTraining() {
        Tensor x = Tensors.randn(random, 5, 2, 4);
        for (Layer layer : new Layer[] {Dropout.of(0.5, random), SpatialDropout.of(0.5, random), AlphaDropout.of(0.5, random)}) {
            assertSame(x, layer.eval().apply(x));
            assertFalse(Arrays.equals(x.data(), layer.train().apply(x).data()));
        }
    }

    @Test
    void spatialDropsWholeChannels() {
        Tensor y = SpatialDropout.of(0.25, random).apply(Tensors.ones(50, 40, 3, 2));
        int dropped = 0;
        for (int channel = 0; channel < 2000; channel++) {
            float first = y.data()[channel * 6];
            dropped += first == 0 ? 1 : 0;
            for (int i = 0; i < 6; i++) {
                assertEquals(first, y.data()[channel * 6 + i]);
            }
        }
        assertEquals(0.25, dropped / 2000.0, 4 * Math.sqrt(0.25 * 0.75 / 2000));
    }

    /** Mean 0 and variance 1 are kept (Klambauer et al., 2017, appendix); dropped elements all have one value. */
    @Test
    void alphaKeepsTheStatisticsOfSelu() {
        Tensor x = Tensors.randn(random, 10, N / 10);
        Tensor y = AlphaDropout.of(0.2, random).apply(x);
        assertEquals(0, y.mean().item(), 4 / Math.sqrt(N));
        assertEquals(1, y.variance(0).item(), 6 * Math.sqrt(2.0 / N));
        double slope = 1 / Math.sqrt(0.8 * (1 + 0.2 * 1.7580993408473766 * 1.7580993408473766));
        double instead = slope * -1.7580993408473766 * 0.8;
        int dropped = 0;
        for (int i = 0; i < N; i++) {
            double kept = slope * x.data()[i] + slope * 0.2 * 1.7580993408473766;
            boolean isDropped = Math.abs(y.data()[i] - instead) < 1e-6;
            dropped += isDropped ? 1 : 0;
            assertTrue(isDropped || Math.abs(y.data()[i] - kept) < 1e-5);
        }
        assertEquals(0.2, dropped / (double) N, 4 * Math.sqrt(0.2 * 0.8 / N));
    }

    @Test
    void masksDifferFromCallToCallAndGoOnAfterARestart() {
        Layer layer = Dropout.of(0.5, random);
        Tensor x = Tensors.ones(4, 50);
        Tensor first = layer.apply(x);
        Layer restarted = Dropout.of(0.5, RandomSource.of(99));
        assertFalse(Arrays.equals(first.data(), restarted.apply(x).data()));
        restarted.load(layer.state());
        Tensor second = layer.apply(x);
        assertFalse(Arrays.equals(first.data(), second.data()));
        assertArrayEquals(second.data(), restarted.apply(x).data());
    }

    @Test
    void refusesWhatIsNoProbability() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> Dropout.of(1, random));
        assertEquals("The probability of dropping must be at least 0 and less than 1, got 1.", error.getMessage());
        assertEquals("Dropout(0.5)", Dropout.of(0.5, random).name());
        assertEquals("SpatialDropout(0)", SpatialDropout.of(0, random).name());
    }
}
