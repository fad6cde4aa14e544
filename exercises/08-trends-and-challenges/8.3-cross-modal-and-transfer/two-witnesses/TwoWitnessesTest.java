import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoWitnessesTest {

    private static final double[] HALF = {0.5, 0.5};
    private static final double[] ILL = {0.2, 0.8};

    @Test
    @DisplayName("classes alike in number: 0.8 and 0.6 make 6/7")
    void even() {
        Check.close("the probabilities", new double[] {6 / 7.0, 1 / 7.0},
            TwoWitnesses.fused(HALF, new double[] {0.8, 0.2}, new double[] {0.6, 0.4}), 1e-9);
    }

    @Test
    @DisplayName("the patients of the example")
    void priors() {
        Check.close("the probabilities", new double[] {0.8, 0.2}, TwoWitnesses.fused(ILL, HALF, HALF), 1e-9);
    }

    @Test
    @DisplayName("one witness alone is believed as he speaks")
    void alone() {
        Check.close("the probabilities", new double[] {0.3, 0.7}, TwoWitnesses.fused(ILL, new double[] {0.3, 0.7}), 1e-9);
    }

    @Test
    @DisplayName("a missing witness changes nothing")
    void missing() {
        double[] one = {0.3, 0.7};
        Check.close("one of two is there", new double[] {0.3, 0.7}, TwoWitnesses.fused(ILL, one, null), 1e-9);
        Check.close("nobody is there", ILL, TwoWitnesses.fused(ILL, null, null), 1e-9);
        Check.unchanged("what the witness says", new double[] {0.3, 0.7}, one);
    }

    @Test
    @DisplayName("logits say the same as their probabilities")
    void logits() {
        Check.close("the probabilities", new double[] {0.8, 0.2}, TwoWitnesses.fusedLogs(ILL, new double[] {3, 3},
            new double[] {-1, -1}), 1e-9);
        Check.close("one witness", new double[] {0.75, 0.25}, TwoWitnesses.fusedLogs(ILL, new double[] {Math.log(3), 0}), 1e-9);
    }

    @Test
    @DisplayName("logits of 2,000")
    void large() {
        Check.close("the probabilities", new double[] {0.5, 0.5}, TwoWitnesses.fusedLogs(HALF, new double[] {2000, 0},
            new double[] {-2000, 0}), 1e-9);
        Check.close("two who agree", new double[] {1, 0}, TwoWitnesses.fusedLogs(HALF, new double[] {2000, 0},
            new double[] {2000, 0}), 1e-9);
    }

    @Test
    @DisplayName("whether two things are the same")
    void same() {
        Check.close("the probability", 0.8 * 0.3 + 0.2 * 0.7,
            TwoWitnesses.same(new double[] {0.8, 0.2}, new double[] {0.3, 0.7}), 1e-9);
        Check.close("of three classes alike", 1 / 3.0, TwoWitnesses.same(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0},
            new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}), 1e-9);
    }
}
