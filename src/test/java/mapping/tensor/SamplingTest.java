package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** What is drawn follows its distribution: counts beside the probabilities of closed forms, by Pearson's χ². */
class SamplingTest {

    private static final int DRAWS = 60_000;
    private static final float[] WEIGHTS = {1, 0, 3, 0.5f, 5.5f};

    /** Σ (observed − expected)² / expected. */
    private static double chiSquare(double[] probabilities, double[] counts) {
        double total = Arrays.stream(counts).sum();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = probabilities[i] * total;
            assertTrue(expected > 0 || counts[i] == 0, "never drawn");
            sum += expected == 0 ? 0 : (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return sum;
    }

    private static double[] counts(Tensor drawn, int classes) {
        double[] counts = new double[classes];
        for (float number : drawn.data()) {
            counts[(int) number]++;
        }
        return counts;
    }

    /** Published: with 3 degrees of freedom χ² exceeds 16.27 once in a thousand. */
    @Test
    void withReplacementByTheWeights() {
        double[] p = {0.1, 0, 0.3, 0.05, 0.55};
        Tensor drawn = Sampling.multinomial(RandomSource.of(1), Tensor.vector(WEIGHTS), DRAWS, true);
        assertArrayEquals(new int[] {DRAWS}, drawn.shape());
        assertTrue(chiSquare(p, counts(drawn, 5)) < 16.27);
        Tensor tiny = Sampling.multinomial(RandomSource.of(1), Tensor.vector(WEIGHTS).mul(1e-38), DRAWS, true);
        assertTrue(chiSquare(p, counts(tiny, 5)) < 16.27, "weights need not add up to 1");
        assertArrayEquals(drawn.data(), Sampling.multinomial(RandomSource.of(1), Tensor.vector(WEIGHTS), DRAWS, true).data());
        assertNotEquals(drawn.mean().item(), tiny.select(0, 0).item());
    }

    /**
     * The pair (i, j) comes with the probability wᵢ/Σw · wⱼ/(Σw − wᵢ): draws one after the other (Plackett and Luce). With 11
     * degrees of freedom χ² exceeds 31.26 once in a thousand.
     */
    @Test
    void withoutReplacementByTheWeightsLeft() {
        double[] p = new double[25];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                p[5 * i + j] = i == j ? 0 : WEIGHTS[i] / 10 * WEIGHTS[j] / (10 - WEIGHTS[i]);
            }
        }
        Tensor rows = Tensor.vector(WEIGHTS).expand(DRAWS, 5);
        Tensor drawn = Sampling.multinomial(RandomSource.of(2), rows, 2, false);
        assertArrayEquals(new int[] {DRAWS, 2}, drawn.shape());
        assertTrue(chiSquare(p, counts(drawn.select(1, 0).mul(5).add(drawn.select(1, 1)), 25)) < 31.26);
        Tensor all = Sampling.multinomial(RandomSource.of(3), Tensor.vector(WEIGHTS), 4, false);
        assertArrayEquals(new float[] {0, 2, 3, 4}, Ordering.sort(all, 0, false).data(), "each once, never one of weight 0");
    }

    @Test
    void eachRowByItsOwnWeights() {
        Tensor weights = Tensor.matrix(new float[][] {{0, 2, 0}, {0, 0, 1}, {3, 0, 0}});
        assertArrayEquals(new float[] {1, 1, 2, 2, 0, 0}, Sampling.multinomial(RandomSource.of(1), weights, 2, true).data());
        assertArrayEquals(new float[] {1, 2, 0}, Sampling.multinomial(RandomSource.of(1), weights, 1, false).data());
        assertArrayEquals(new int[] {0, 2}, Sampling.multinomial(RandomSource.of(1), Tensors.ones(0, 3), 2, true).shape());
        assertArrayEquals(new int[] {0, 2}, Sampling.multinomial(RandomSource.of(1), Tensors.ones(0, 3), 2, false).shape());
    }

    /** Mean γ = 0.57721…, variance π²/6; P(G ≤ x) = exp(−exp(−x)), so that half of them are below −ln ln 2. */
    @Test
    void gumbelNoise() {
        Tensor noise = Sampling.gumbel(RandomSource.of(4), 300, 1000);
        assertEquals(0.5772156649, noise.mean().item(), 0.008);
        assertEquals(Math.PI * Math.PI / 6, noise.variance(1).item(), 0.03);
        for (double x : new double[] {-1, 0, 0.36651292, 2, 5}) {
            assertEquals(Math.exp(-Math.exp(-x)), noise.le(x).mean().item(), 0.003);
        }
    }

    /** The greatest of logits + noise is class i with the probability softmaxᵢ. χ² of 3 degrees of freedom as above. */
    @Test
    void gumbelMaxDrawsBySoftmax() {
        Tensor logits = Tensor.vector(1, -2, 0.5f, 700).sub(Tensor.vector(0, 0, 0, 698.5f)).requiresGrad();
        double[] p = new double[4];
        Arrays.setAll(p, i -> logits.softmax(0).get(i));
        Tensor drawn = Sampling.gumbelMax(RandomSource.of(5), logits.expand(DRAWS, 4), -1);
        assertFalse(drawn.needsGradient());
        assertTrue(chiSquare(p, counts(drawn, 4)) < 16.27);
        Tensor masked = Tensor.vector(Float.NEGATIVE_INFINITY, 0, Float.NEGATIVE_INFINITY).unsqueeze(1).expand(3, 100);
        assertEquals(100, Sampling.gumbelMax(RandomSource.of(5), masked, 0).eq(1).sum().item());
    }
}
