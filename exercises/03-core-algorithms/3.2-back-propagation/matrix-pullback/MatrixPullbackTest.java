import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatrixPullbackTest {

    private static final double[][] X = {{1, 2}, {3, 4}};
    private static final double[][] U = {{1}, {10}};

    @Test
    @DisplayName("by W: the statement's example gives 31 and 42")
    void weights() {
        Check.close("gradient by W", new double[][] {{31}, {42}}, MatrixPullback.byW(U, X), 1e-12);
    }

    @Test
    @DisplayName("by X: the statement's example gives 5 and 6, then 50 and 60")
    void inputs() {
        Check.close("gradient by X", new double[][] {{5, 6}, {50, 60}}, MatrixPullback.byX(U, new double[][] {{5}, {6}}), 1e-12);
    }

    @Test
    @DisplayName("by b: the statement's example gives 11")
    void bias() {
        Check.close("gradient by b", new double[] {11}, MatrixPullback.byBias(U), 1e-12);
    }

    // By hand: a square case, in which a forgotten transposition has the right shape and the wrong numbers.
    @Test
    @DisplayName("a square layer: by X with W = (1 2; 3 4) and u = (1, 0) is (1, 3)")
    void square() {
        Check.close("gradient by X", new double[][] {{1, 3}},
                MatrixPullback.byX(new double[][] {{1, 0}}, new double[][] {{1, 2}, {3, 4}}), 1e-12);
    }
}
