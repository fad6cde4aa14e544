package mapping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestAndMcNemarTest {

    /** scipy.stats.binomtest(wins, wins + losses, 0.5).pvalue of SciPy 1.17; 0 : 0 is certain by definition. */
    @ParameterizedTest
    @CsvSource({"5, 0, 0.0625", "8, 2, 0.109375", "9, 1, 0.021484375", "59, 6, 4.964650327128616e-12", "3, 3, 1",
        "121, 59, 4.4344492637551645e-06", "20, 12, 0.21532714972272515", "0, 0, 1"})
    void pValuesAreSciPys(int first, int second, double p) {
        assertEquals(p, SignTest.of(first, second).p(), 1e-13 * p);
        assertEquals(p, SignTest.of(second, first).p(), 1e-13 * p);
        assertEquals(p, McNemar.of(first, second).p(), 1e-13 * p);
    }

    /** Edwards (1948): (|b − c| − 1)²/(b + c); for 121 and 59 the textbook value 20.67. */
    @Test
    void chiSquaredIsCorrectedForContinuity() {
        assertEquals(20.672222222222, McNemar.of(121, 59).chiSquared(), 1e-10);
        assertEquals(0, McNemar.of(0, 0).chiSquared());
        assertEquals(0, McNemar.of(4, 4).chiSquared());
    }

    @Test
    void onlyDisagreementsCount() {
        int[] truth = {0, 1, 2, 2, 1};
        assertEquals(McNemar.of(2, 1), McNemar.of(new int[] {0, 1, 2, 0, 0}, new int[] {1, 0, 2, 2, 0}, truth));
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("The number of wins must be at least 0, got -1.",
                assertThrows(IllegalArgumentException.class, () -> SignTest.of(-1, 2)).getMessage());
        assertEquals("There must be as many answers of the second as labels, got 1 and 2.",
                assertThrows(IllegalArgumentException.class,
                        () -> McNemar.of(new int[2], new int[1], new int[2])).getMessage());
    }
}
