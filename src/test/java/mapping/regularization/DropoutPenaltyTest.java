package mapping.regularization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The penalty of dropout against the mean over all masks, each with its probability, and against L2. */
class DropoutPenaltyTest {

    private static final double[][] ROWS = {{1, -2, 0.5}, {3, 0, -1}, {-0.5, 1, 2}, {2, 2, 1}};
    private static final double[] TARGET = {1, -1, 0.5, 2};
    private static final double[] W = {0.7, -1.2, 0.4};

    private static double risk(double[] w, double p, int mask) {
        double sum = 0;
        for (int i = 0; i < ROWS.length; i++) {
            double answer = 0;
            for (int j = 0; j < w.length; j++) {
                answer += (mask >> j & 1) * w[j] * ROWS[i][j] / (1 - p);
            }
            sum += (answer - TARGET[i]) * (answer - TARGET[i]) / (2 * ROWS.length);
        }
        return sum;
    }

    @Test
    void isWhatDropoutAddsToTheRisk() {
        for (double p : new double[] {0, 0.2, 0.5, 0.9}) {
            double expected = 0;
            for (int mask = 0; mask < 8; mask++) {
                int kept = Integer.bitCount(mask);
                expected += Math.pow(1 - p, kept) * Math.pow(p, 3 - kept) * risk(W, p, mask);
            }
            assertEquals(expected, risk(W, 0, 7) + DropoutPenalty.of(p, ROWS).value(W), 1e-12);
        }
    }

    @Test
    void isL2ForFeaturesOfMeanSquareOne() {
        DropoutPenalty dropout = new DropoutPenalty(0.5, 1, 1, 1);
        L2 ridge = new L2(0.5);
        assertEquals(ridge.value(W), dropout.value(W), 1e-15);
        assertArrayEquals(ridge.gradient(W), dropout.gradient(W), 1e-15);
        assertArrayEquals(ridge.proximal(W, 0.3), dropout.proximal(W, 0.3), 1e-15);
    }

    @Test
    void refusesWhatDoesNotFit() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> DropoutPenalty.of(0.5, ROWS).value(new double[4]));
        assertEquals("Weights must come in rows of 3, one for each feature, got 4 weights.", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new DropoutPenalty(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new DropoutPenalty(0.5, -1));
        assertThrows(IllegalArgumentException.class, () -> new DropoutPenalty(0.5));
    }
}
