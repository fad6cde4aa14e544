package mapping.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] FIVE = {0.012, -0.004, 0.021, 0.008, 0.017};
    private static final double[] TWELVE = {3.1, 2.4, 5.6, 4.4, 3.9, 2.2, 6.1, 4.8, 3.3, 5.0, 2.9, 4.1};

    /** All 5⁵ resamples, enumerated: percentiles 0.0026 and 0.0176. */
    @Test
    void theIntervalOfAMeanIsThatOfAllResamples() {
        Interval interval = Bootstrap.of(10_000, 3).interval(FIVE, Runs::mean, 0.95);
        assertEquals(0.0026, interval.low(), 0.0005);
        assertEquals(0.0176, interval.high(), 0.0005);
    }

    /** scipy.stats.bootstrap 1.17, method "percentile", 200,000 resamples: mean at 90 %, median at 95 %. */
    @Test
    void intervalsAreSciPys() {
        Interval mean = Bootstrap.of(20_000, 1).interval(TWELVE, Runs::mean, 0.9);
        assertEquals(3.4167, mean.low(), 0.02);
        assertEquals(4.55, mean.high(), 0.02);
        Interval median = Bootstrap.of(20_000, 1).interval(TWELVE, v -> Runs.of("resample", v).median(), 0.95);
        assertEquals(3.0, median.low(), 0.051);
        assertEquals(4.9, median.high(), 0.101);
    }

    /** The standard deviation of resampled means is s·√((n−1)/n)/√n. */
    @Test
    void theDistributionHasTheSpreadThatTheClosedFormGives() {
        Runs means = Runs.of("means", Bootstrap.of(20_000, 2).distribution(TWELVE, Runs::mean));
        double closedForm = Runs.of("twelve", TWELVE).standardDeviation() * Math.sqrt(11 / 12.0) / Math.sqrt(12);
        assertEquals(closedForm, means.standardDeviation(), 0.01 * closedForm);
    }

    /** The sentence of the Javadoc; NumPy counts 83 % of 3,000 samples. */
    @Test
    void withFiveValuesItCoversTheTruthAboutFiveTimesInSix() {
        RandomSource random = RandomSource.of(1);
        int covered = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[] sample = new double[5];
            for (int i = 0; i < 5; i++) {
                sample[i] = random.nextGaussian();
            }
            covered += Bootstrap.of(500, trial).interval(sample, Runs::mean, 0.95).contains(0) ? 1 : 0;
        }
        assertTrue(covered > 790 && covered < 870, covered + " of 1000");
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("The number of resamples must be at least 100, got 10.",
                assertThrows(IllegalArgumentException.class, () -> Bootstrap.of(10, 1)).getMessage());
        assertEquals("The value must hold finite numbers, got NaN at index 1.", assertThrows(IllegalArgumentException.class,
                () -> Bootstrap.of(100, 1).distribution(new double[] {1, Double.NaN}, Runs::mean)).getMessage());
        assertEquals("The ends of an interval must be in order, got 2.0 and 1.0.",
                assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1)).getMessage());
    }
}
