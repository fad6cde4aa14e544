import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswersTest {

    // e² / (e² + e + 1) = 0.66524096, and so on.
    private static final double[] P = {0.6652409557748219, 0.24472847105479767, 0.09003057317038046};

    @Test
    @DisplayName("softmax of scores around 1,000 is that of scores around 1")
    void large() {
        Check.close("probabilities of (1002, 1001, 1000)", P, Answers.softmax(new double[] {1002, 1001, 1000}), 1e-10);
        Check.close("probabilities of (2, 1, 0)", P, Answers.softmax(new double[] {2, 1, 0}), 1e-10);
        Check.close("probabilities of (800, 0, 0)", new double[] {1, 0, 0}, Answers.softmax(new double[] {800, 0, 0}), 1e-10);
        Check.close("probabilities of (−1000, −1001, −1002)", P, Answers.softmax(new double[] {-1000, -1001, -1002}), 1e-10);
    }

    @Test
    @DisplayName("argmax: of (−1, −3, −2) it is 0, of (−5, 2, 2) it is 1, of (−3, 1, −2) it is 1")
    void argmax() {
        Check.equal("answer to (−1, −3, −2)", 0, Answers.argmax(new double[] {-1, -3, -2}));
        Check.equal("answer to (−5, 2, 2)", 1, Answers.argmax(new double[] {-5, 2, 2}));
        Check.equal("answer to (−3, 1, −2)", 1, Answers.argmax(new double[] {-3, 1, -2}));
    }

    @Test
    @DisplayName("accuracy: three right answers of four are 0.75")
    void accuracy() {
        double[][] scores = {{2, 1}, {1, 2}, {3, 0}, {0, 3}};
        Check.close("accuracy", 0.75, Answers.accuracy(scores, new int[] {0, 1, 1, 1}), 1e-12);
    }
}
