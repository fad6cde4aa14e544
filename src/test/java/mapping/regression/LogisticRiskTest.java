package mapping.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Values and minima are those of the formula written in NumPy and minimized by SciPy's BFGS and Nelder–Mead. */
class LogisticRiskTest {

    private static final LogisticRisk RISK = LogisticRisk.of(
        new double[][] {{0.5, 1.2}, {-1, 0.3}, {1.5, -0.7}, {-0.2, -1.1}, {0.9, 0.4}, {-1.3, 0.8}}, new int[] {1, 0, 1, 0, 0, 1});

    @Test
    void value() {
        assertEquals(0.7162946186267775, RISK.value(new double[] {0.4, -0.2, 0.1}), 1e-15);
        assertEquals(Math.log(2), RISK.value(new double[3]), 1e-15);
        assertEquals(1000, LogisticRisk.of(new double[][] {{1}}, new int[] {0}).value(new double[] {1000, 0}));
    }

    @Test
    void ridge() {
        double[] w = new Ridge(0.01).minimum(RISK, 100);
        assertArrayEquals(new double[] {0.5327696, 1.0295179, -0.1938382}, w, 1e-6);
        assertEquals(0.6031481438936113, RISK.value(w) + 0.01 * (w[0] * w[0] + w[1] * w[1]), 1e-12);
        assertArrayEquals(new double[] {0.2366517, 0.4298142, -0.0805750}, new Ridge(0.1).minimum(RISK, 100), 1e-6);
    }

    @Test
    void accuracy() {
        assertEquals(0.5, RISK.accuracy(new double[] {0, 1, 0}));
        assertEquals(-0.7, RISK.margin(new double[] {0, 1, 0}, 2), 1e-15);
    }

    @Test
    void errors() {
        assertThrows(IllegalArgumentException.class, () -> LogisticRisk.of(new double[2][1], new int[] {0, 2}));
        assertThrows(IllegalArgumentException.class, () -> LogisticRisk.of(new double[2][1], new int[1]));
        assertThrows(IllegalArgumentException.class, () -> RISK.value(new double[2]));
    }
}
