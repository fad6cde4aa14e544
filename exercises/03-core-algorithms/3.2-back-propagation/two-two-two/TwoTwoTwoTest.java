import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoTwoTwoTest {

    // Mazur, A step by step backpropagation example (2015): his weights, and the numbers that he prints to nine digits.
    private static final double[][] W1 = {{0.15, 0.20}, {0.25, 0.30}};
    private static final double[] B1 = {0.35, 0.35};
    private static final double[][] W2 = {{0.40, 0.45}, {0.50, 0.55}};
    private static final double[] B2 = {0.60, 0.60};
    private static final double[] X = {0.05, 0.10};
    private static final double[] T = {0.01, 0.99};

    @Test
    @DisplayName("forward: Mazur's hidden neurons give 0.593269992 and 0.596884378")
    void hidden() {
        Check.close("hidden", new double[] {0.593269992, 0.596884378}, TwoTwoTwo.forward(W1, B1, X), 1e-8);
    }

    @Test
    @DisplayName("loss: of Mazur's outputs, 0.298371109")
    void loss() {
        Check.close("loss", 0.298371109, TwoTwoTwo.loss(new double[] {0.75136507, 0.772928465}, T), 1e-8);
    }

    @Test
    @DisplayName("gradients by w2: the first is 0.082167041")
    void second() {
        double[][] g = TwoTwoTwo.gradients(W1, B1, W2, B2, X, T)[1];
        Check.close("gradient by w2", new double[][] {{0.082167041, 0.082667628}, {-0.022602540, -0.022740242}}, g, 1e-6);
    }

    @Test
    @DisplayName("gradients by w1: the first is 0.000438568")
    void first() {
        double[][] g = TwoTwoTwo.gradients(W1, B1, W2, B2, X, T)[0];
        Check.close("gradient by w1", new double[][] {{0.000438568, 0.000877135}, {0.000497713, 0.000995425}}, g, 1e-5);
    }
}
