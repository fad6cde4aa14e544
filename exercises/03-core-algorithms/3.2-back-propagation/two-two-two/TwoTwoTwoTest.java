import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoTwoTwoTest {

    // Mazur, A step by step backpropagation example (2015): his weights, and the numbers that he prints to nine digits.
    private static final double[][][] W = {{{0.15, 0.20}, {0.25, 0.30}}, {{0.40, 0.45}, {0.50, 0.55}}};
    private static final double[][] B = {{0.35, 0.35}, {0.60, 0.60}};
    private static final double[] X = {0.05, 0.10};
    private static final double[] T = {0.01, 0.99};

    @Test
    @DisplayName("forward: the input, then Mazur's 0.593269992 and 0.596884378, then his 0.751365070 and 0.772928465")
    void forward() {
        double[][] y = TwoTwoTwo.forward(W, B, X);
        Check.close("the input", X, y[0], 1e-12);
        Check.close("hidden", new double[] {0.593269992, 0.596884378}, y[1], 1e-8);
        Check.close("outputs", new double[] {0.751365070, 0.772928465}, y[2], 1e-8);
    }

    // Mazur prints δ of the first output, 0.138498562; the others are his gradients by the weights, divided by what comes in.
    @Test
    @DisplayName("gradients by the biases: that of the first output is Mazur's 0.138498562")
    void biases() {
        double[][] g = TwoTwoTwo.byBiases(W, B, X, T);
        Check.close("gradient by the biases of the outputs", new double[] {0.138498562, -0.038098237}, g[1], 1e-6);
        Check.close("gradient by the biases of the hidden layer", new double[] {0.00877135, 0.00995425}, g[0], 1e-5);
    }

    @Test
    @DisplayName("gradients by the weights of the outputs: the first is 0.082167041")
    void second() {
        double[][] g = TwoTwoTwo.byWeights(W, B, X, T)[1];
        Check.close("gradient by w[1]", new double[][] {{0.082167041, 0.082667628}, {-0.022602540, -0.022740242}}, g, 1e-6);
    }

    @Test
    @DisplayName("gradients by the weights of the hidden layer: the first is 0.000438568")
    void first() {
        double[][] g = TwoTwoTwo.byWeights(W, B, X, T)[0];
        Check.close("gradient by w[0]", new double[][] {{0.000438568, 0.000877135}, {0.000497713, 0.000995425}}, g, 1e-5);
    }

    // By hand: σ(0) = ½, so δ = (½ − 1) · ½ · ½ = −⅛; the weights' gradients are −⅛ · 2 and −⅛ · (−4).
    @Test
    @DisplayName("a single layer with one neuron: sum 0, target 1, inputs 2 and −4")
    void single() {
        double[][][] w = {{{1, 1}}};
        double[][] b = {{2}};
        double[] x = {2, -4};
        Check.close("gradient by the bias", new double[] {-0.125}, TwoTwoTwo.byBiases(w, b, x, new double[] {1})[0], 1e-9);
        Check.close("gradient by the weights", new double[] {-0.25, 0.5},
            TwoTwoTwo.byWeights(w, b, x, new double[] {1})[0][0], 1e-9);
        Check.unchanged("x", new double[] {2, -4}, x);
    }
}
