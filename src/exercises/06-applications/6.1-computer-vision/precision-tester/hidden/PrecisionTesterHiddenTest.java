import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrecisionTesterHiddenTest {

    /** How a version differs from the right one. */
    private record Version(boolean doubles, boolean unsorted, boolean foundOnly, boolean raw,
        double threshold) implements PrecisionTester.Rule {

        @Override
        public double of(double[] scores, double[][] overlaps, int objects) {
            Integer[] order = new Integer[scores.length];
            Arrays.setAll(order, i -> i);
            if (!unsorted) {
                Arrays.sort(order, (i, j) -> Double.compare(scores[j], scores[i]));
            }
            boolean[] taken = new boolean[objects];
            boolean[] right = new boolean[scores.length];
            int all = 0;
            for (int n = 0; n < right.length; n++) {
                double[] row = overlaps[order[n]];
                int best = 0;
                for (int j = 1; j < objects; j++) {
                    best = row[j] > row[best] ? j : best;
                }
                right[n] = row[best] >= threshold && (doubles || !taken[best]);
                taken[best] |= right[n];
                all += right[n] ? 1 : 0;
            }
            return area(right, foundOnly ? all : objects);
        }

        private double area(boolean[] right, int objects) {
            double[] precision = new double[right.length];
            int hits = 0;
            for (int n = 0; n < right.length; n++) {
                hits += right[n] ? 1 : 0;
                precision[n] = (double) hits / (n + 1);
            }
            double sum = 0;
            double best = 0;
            for (int n = right.length - 1; n >= 0; n--) {
                best = raw ? precision[n] : Math.max(best, precision[n]);
                sum += right[n] ? best / objects : 0;
            }
            return sum;
        }
    }

    private static final Version RIGHT = new Version(false, false, false, false, 0.5);

    @Test
    @DisplayName("it passes the right version and catches two mistakes at once")
    void pairs() {
        Check.passes("the right one", () -> PrecisionTester.test(RIGHT));
        Check.catches("two findings of an object, unsorted", () -> PrecisionTester.test(new Version(true, true, false, false,
            0.5)));
        Check.catches("found objects only, not falling", () -> PrecisionTester.test(new Version(false, false, true, true, 0.5)));
    }

    @Test
    @DisplayName("it catches thresholds other than 0.5")
    void thresholds() {
        Check.passes("the right one", () -> PrecisionTester.test(RIGHT));
        Check.catches("the threshold is 0.3", () -> PrecisionTester.test(new Version(false, false, false, false, 0.3)));
        Check.catches("the threshold is 0.95", () -> PrecisionTester.test(new Version(false, false, false, false, 0.95)));
    }

    @Test
    @DisplayName("it catches constants and things that are not numbers")
    void constants() {
        Check.passes("the right one", () -> PrecisionTester.test(RIGHT));
        Check.catches("always 1", () -> PrecisionTester.test((s, o, n) -> 1));
        Check.catches("always 0.5", () -> PrecisionTester.test((s, o, n) -> 0.5));
        Check.catches("always NaN", () -> PrecisionTester.test((s, o, n) -> Double.NaN));
        Check.catches("twice the right one", () -> PrecisionTester.test((s, o, n) -> 2 * RIGHT.of(s, o, n)));
    }
}
