import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MendTheDiceTest {

    private static final double[] TRUTH = {1, 1, 0, 0};
    private static final double[] ANSWER = {0.8, 0.4, 0.2, 0};

    @Test
    @DisplayName("the loss of the example without smoothing")
    void example() {
        Check.close("loss", 5.0 / 17, MendTheDice.loss(ANSWER, TRUTH, 0), 1e-9);
    }

    @Test
    @DisplayName("nothing there and nothing found, with smoothing")
    void empty() {
        Check.close("loss", 0, MendTheDice.loss(new double[4], new double[4], 1), 1e-9);
    }

    @Test
    @DisplayName("decided answers: twice the common part over both sizes, with smoothing")
    void decided() {
        Check.close("loss", 0.4, MendTheDice.loss(new double[] {1, 0, 1, 0}, TRUTH, 1), 1e-9);
    }

    @Test
    @DisplayName("the slope at a pixel of the ground is positive")
    void ground() {
        Check.close("slope", 2.4 / (3.4 * 3.4), MendTheDice.slope(ANSWER, TRUTH, 0)[3], 1e-9);
    }

    @Test
    @DisplayName("the slope in the example is that of the differences")
    void slope() {
        Check.gradient("slope", p -> 1 - (2 * (p[0] + p[1]) + 1) / (p[0] + p[1] + p[2] + p[3] + 3), ANSWER,
            MendTheDice.slope(ANSWER, TRUTH, 1), 1e-6);
    }
}
