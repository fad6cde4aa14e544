import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatrixPullbackTest {

    private static final double[][] A = {{1, 0}, {0.5, 0.5}};
    private static final double[][] ONE = {{1, 0}, {0, 1}};
    private static final double[][] X = {{1, 2}, {3, 4}};
    private static final double[][] W = {{5}, {6}};
    private static final double[][] U = {{1}, {10}};

    // AX = (1 2; 2 3): 1·1 + 10·2 and 1·2 + 10·3.
    @Test
    @DisplayName("by W: the statement's example gives 21 and 32")
    void weights() {
        Check.close("gradient by W", new double[][] {{21}, {32}}, MatrixPullback.byW(U, A, X), 1e-12);
    }

    // AᵀU = (1 + 5, 5), times 5 and times 6.
    @Test
    @DisplayName("by X: the statement's example gives 30 and 36, then 25 and 30")
    void inputs() {
        Check.close("gradient by X", new double[][] {{30, 36}, {25, 30}}, MatrixPullback.byX(U, A, W), 1e-12);
    }

    // XW = (17, 39), times 1 and times 10.
    @Test
    @DisplayName("by A: the statement's example gives 17 and 39, then 170 and 390")
    void mixing() {
        Check.close("gradient by A", new double[][] {{17, 39}, {170, 390}}, MatrixPullback.byA(U, X, W), 1e-12);
    }

    @Test
    @DisplayName("by b: the statement's example gives 11")
    void bias() {
        Check.close("gradient by b", new double[] {11}, MatrixPullback.byBias(U), 1e-12);
    }

    // Without mixing: by hand, u₁x₁ + u₂x₂ = 1·1 + 10·3 and 1·2 + 10·4; 1·5, 1·6, 10·5, 10·6.
    @Test
    @DisplayName("with A = I it is a layer without mixing: 31 and 42 by W; 5, 6, 50, 60 by X")
    void plain() {
        Check.close("gradient by W", new double[][] {{31}, {42}}, MatrixPullback.byW(U, ONE, X), 1e-12);
        Check.close("gradient by X", new double[][] {{5, 6}, {50, 60}}, MatrixPullback.byX(U, ONE, W), 1e-12);
    }

    // By hand: a square case, in which a forgotten transposition has the right shape and the wrong numbers.
    @Test
    @DisplayName("a square layer: by X with A = (1), W = (1 2; 3 4) and u = (1, 0) is (1, 3)")
    void square() {
        Check.close("gradient by X", new double[][] {{1, 3}},
                MatrixPullback.byX(new double[][] {{1, 0}}, new double[][] {{1}}, new double[][] {{1, 2}, {3, 4}}), 1e-12);
    }
}
