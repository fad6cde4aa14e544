import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecallWithTiesTest {

    private static final double[] FOUR = {0.7, 0.4, 0.7, 0.7};

    @Test
    @DisplayName("no ties: the rank decides")
    void rank() {
        double[] similarities = {0.1, 0.9, 0.5};
        boolean[] right = {false, false, true};
        Check.close("found at 1", 0, RecallWithTies.found(similarities, right, 1), 1e-9);
        Check.close("found at 2", 1, RecallWithTies.found(similarities, right, 2), 1e-9);
    }

    @Test
    @DisplayName("three candidates are level, one of them right")
    void level() {
        boolean[] right = {true, false, false, false};
        Check.close("found at 1", 1 / 3.0, RecallWithTies.found(FOUR, right, 1), 1e-9);
        Check.close("found at 2", 2 / 3.0, RecallWithTies.found(FOUR, right, 2), 1e-9);
        Check.close("found at 3", 1, RecallWithTies.found(FOUR, right, 3), 1e-9);
        Check.close("found at 4", 1, RecallWithTies.found(FOUR, right, 4), 1e-9);
    }

    @Test
    @DisplayName("two right answers among five that are level: 1 − 3/10 for two places")
    void severalRight() {
        boolean[] right = {true, false, true, false, false};
        Check.close("found at 2", 0.7, RecallWithTies.found(new double[5], right, 2), 1e-9);
        Check.close("found at 4", 1, RecallWithTies.found(new double[5], right, 4), 1e-9);
    }

    @Test
    @DisplayName("a better wrong answer takes the first place")
    void above() {
        boolean[] right = {true, false, false, false};
        double[] similarities = {0.5, 0.9, 0.5, 0.1};
        Check.close("found at 1", 0, RecallWithTies.found(similarities, right, 1), 1e-9);
        Check.close("found at 2", 0.5, RecallWithTies.found(similarities, right, 2), 1e-9);
    }

    @Test
    @DisplayName("of right answers the most similar counts; cosines may be negative")
    void best() {
        boolean[] right = {true, false, true};
        double[] similarities = {-0.9, -0.5, -0.2};
        Check.close("found at 1", 1, RecallWithTies.found(similarities, right, 1), 1e-9);
        Check.close("nothing is right", 0, RecallWithTies.found(similarities, new boolean[3], 3), 1e-9);
    }

    @Test
    @DisplayName("the mean over three questions")
    void mean() {
        double[][] similarities = {{0.9, 0.1, 0.2, 0.3}, FOUR, {0.9, 0.1, 0.2, 0.3}};
        boolean[][] right = {{true, false, false, false}, {true, false, false, false}, {false, true, false, false}};
        Check.close("recall at 1", 4 / 9.0, RecallWithTies.recall(similarities, right, 1), 1e-9);
    }
}
