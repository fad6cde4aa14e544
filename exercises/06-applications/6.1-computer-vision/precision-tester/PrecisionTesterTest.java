import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrecisionTesterTest {

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
    @DisplayName("it passes the right average precision")
    void right() {
        Check.passes("the right one", () -> PrecisionTester.test(RIGHT));
    }

    @Test
    @DisplayName("it passes one that computes in single precision")
    void rounded() {
        Check.passes("the right one, rounded to float", () -> PrecisionTester.test((s, o, n) -> (float) RIGHT.of(s, o, n)));
    }

    @Test
    @DisplayName("it catches one for which a second finding of an object is right, too")
    void doubles() {
        Check.catches("an object may be found twice", () -> PrecisionTester.test(new Version(true, false, false, false, 0.5)));
    }

    @Test
    @DisplayName("it catches one that takes the findings as they come")
    void unsorted() {
        Check.catches("the findings are not sorted by score", () -> PrecisionTester.test(new Version(false, true, false, false,
            0.5)));
    }

    @Test
    @DisplayName("it catches one that forgets what was not found")
    void foundOnly() {
        Check.catches("recall counts the found objects only", () -> PrecisionTester.test(new Version(false, false, true, false,
            0.5)));
    }

    @Test
    @DisplayName("it catches one whose curve does not fall")
    void raw() {
        Check.catches("the precision is not made falling", () -> PrecisionTester.test(new Version(false, false, false, true,
            0.5)));
    }

    @Test
    @DisplayName("it catches one that is content with any overlap")
    void lax() {
        Check.catches("the threshold is 0.05", () -> PrecisionTester.test(new Version(false, false, false, false, 0.05)));
    }
}
