import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoPeekingTest {

    private static final double[][] SCORES = {{0, 1, 2}, {Math.log(3), 0, 5}, {800, 800 + Math.log(2), 800 + Math.log(5)}};

    @Test
    @DisplayName("the first position sees itself alone")
    void first() {
        Check.close("weights of position 0", new double[] {1, 0, 0}, NoPeeking.weights(SCORES, 3)[0], 1e-9);
    }

    @Test
    @DisplayName("the second position sees two, with weights that sum to 1")
    void second() {
        Check.close("weights of position 1", new double[] {0.75, 0.25, 0}, NoPeeking.weights(SCORES, 3)[1], 1e-9);
    }

    @Test
    @DisplayName("the last position sees all three, whose scores are large")
    void third() {
        Check.close("weights of position 2", new double[] {0.125, 0.25, 0.625}, NoPeeking.weights(SCORES, 3)[2], 1e-9);
    }

    @Test
    @DisplayName("padding is seen by nobody")
    void padding() {
        Check.close("weights of position 2", new double[] {1 / 3.0, 2 / 3.0, 0}, NoPeeking.weights(SCORES, 2)[2], 1e-9);
    }

    @Test
    @DisplayName("large scores")
    void large() {
        Check.close("weights of position 1", new double[] {0.5, 0.5},
            NoPeeking.weights(new double[][] {{1000, 0}, {1000, 1000}}, 2)[1], 1e-9);
    }

    @Test
    @DisplayName("a small score beside a large one that is not seen")
    void largeUnseen() {
        Check.close("weights of position 0", new double[] {1, 0},
            NoPeeking.weights(new double[][] {{-1000, 1000}, {0, 0}}, 2)[0], 1e-9);
    }
}
