package mapping.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RunsTest {

    private static final Runs LOW = Runs.of("low", 0.1, 0.2, 0.3, 0.4, 0.5);
    private static final Runs HIGH = Runs.of("high", 0.112, 0.196, 0.321, 0.408, 0.517);

    @Test
    void seedsCountFromOne() {
        assertArrayEquals(new double[] {1, 4, 9}, Runs.over("squares", 3, seed -> seed * seed).values());
    }

    /** NumPy: mean, std(ddof=1), median of [2.5, 3.5, 7, 1]. */
    @Test
    void summariesAreNumPys() {
        Runs runs = Runs.of("four", 2.5, 3.5, 7, 1);
        assertEquals(3.5, runs.mean());
        assertEquals(2.5495097567963922, runs.standardDeviation(), 1e-15);
        assertEquals(3, runs.median());
        assertEquals(3.5, Runs.of("three", 7, 1, 3.5).median());
        assertEquals(1, runs.min());
        assertEquals(7, runs.max());
        assertEquals("four: 3.5 (1 to 7, 4 runs)", runs.toString());
    }

    /** NumPy and SciPy: the mean and sem of [0.012, −0.004, 0.021, 0.008, 0.017]. */
    @Test
    void pairsAreComparedSeedBySeed() {
        PairedDifference difference = HIGH.minus(LOW);
        assertEquals(0.0108, difference.mean(), 1e-15);
        assertEquals(0.004305810028322197, difference.standardError(), 1e-15);
        assertEquals(SignTest.of(4, 1), difference.signTest());
    }

    @Test
    void oneSeedThatDisagreesIsSeen() {
        assertFalse(HIGH.above(LOW).holds());
        assertEquals("high above low in 4 of 5 runs, differences −0.004 to 0.021", HIGH.above(LOW).text());
        assertTrue(Runs.of("more", 0.2, 0.3).above(Runs.of("less", 0.1, 0.2)).holds());
        assertTrue(Runs.of("less", 0.1, 0.2).below(Runs.of("more", 0.2, 0.3)).holds());
    }

    @Test
    void theIntervalOfTheMeanDecidesOnAverage() {
        assertTrue(HIGH.meanAbove(LOW).holds());
        assertTrue(LOW.meanBelow(HIGH).holds());
        assertFalse(LOW.meanAbove(HIGH).holds());
        assertFalse(LOW.indistinguishable(HIGH).holds());
        assertTrue(LOW.indistinguishable(Runs.of("mixed", 0.11, 0.19, 0.32, 0.38, 0.5)).holds());
        assertEquals("high above low: mean difference 0.0108, 95 % in [0.0026, 0.0176], 5 runs",
                HIGH.meanAbove(LOW).text());
    }

    @Test
    void aRunThatDivergedIsBelowAndAboveNothing() {
        Runs diverged = Runs.of("diverged", Double.NaN, 1);
        Runs other = Runs.of("other", 0.5, 0.5);
        assertFalse(diverged.above(other).holds());
        assertFalse(diverged.below(other).holds());
        assertFalse(other.below(diverged).holds());
        assertTrue(other.below(Runs.of("infinite", Double.POSITIVE_INFINITY, 1)).holds());
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("There must be as many runs of low as runs of two, got 5 and 2.",
                assertThrows(IllegalArgumentException.class, () -> LOW.above(Runs.of("two", 1, 2))).getMessage());
        assertEquals("The number of runs must be at least 2, got 1.",
                assertThrows(IllegalArgumentException.class, () -> Runs.of("one", 1)).getMessage());
        Runs three = Runs.of("three", 1, 2, 3);
        assertEquals("The number of runs for an interval must be at least 5, got 3.",
                assertThrows(IllegalArgumentException.class, () -> three.meanBelow(three)).getMessage());
    }
}
