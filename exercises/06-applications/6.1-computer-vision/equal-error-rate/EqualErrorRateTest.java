import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EqualErrorRateTest {

    private static final double[] SCORES = {0.13, 0.26, 0.08, 0.19, 0.34};
    private static final boolean[] SAME = {false, false, true, true, true};

    @Test
    @DisplayName("pairs of two people that reach the threshold")
    void falseMatches() {
        Check.close("with the threshold 0.19", 0.5, EqualErrorRate.falseMatches(SCORES, SAME, 0.19), 1e-9);
        Check.close("with the threshold 0.26", 0.5, EqualErrorRate.falseMatches(SCORES, SAME, 0.26), 1e-9);
        Check.close("with the threshold 0.1", 1.0, EqualErrorRate.falseMatches(SCORES, SAME, 0.1), 1e-9);
    }

    @Test
    @DisplayName("pairs of one person that do not reach it")
    void falseNonMatches() {
        Check.close("with the threshold 0.19", 1 / 3.0, EqualErrorRate.falseNonMatches(SCORES, SAME, 0.19), 1e-9);
        Check.close("with the threshold 0.26", 2 / 3.0, EqualErrorRate.falseNonMatches(SCORES, SAME, 0.26), 1e-9);
    }

    @Test
    @DisplayName("where the greater of both errors is least")
    void equalErrorRate() {
        Check.close("of three pairs of two people and two of one", 1 / 3.0, EqualErrorRate.of(
            new double[] {0.9, 0.8, 0.7, 0.6, 0.5}, new boolean[] {true, false, true, false, false}), 1e-9);
        Check.close("of the example", 0.5, EqualErrorRate.of(SCORES, SAME), 1e-9);
        Check.close("of a perfect order", 0.0, EqualErrorRate.of(new double[] {0.9, 0.2, 0.8, 0.4},
            new boolean[] {true, false, true, false}), 1e-9);
        Check.close("of seven pairs", 0.5, EqualErrorRate.of(new double[] {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3},
            new boolean[] {false, true, true, false, true, true, false}), 1e-9);
    }
}
