/** Mazur's network with as many layers as one likes, each with the logistic function, and the loss ½ Σ (t − o)². */
public final class TwoTwoTwo {

    private TwoTwoTwo() {
    }

    /** What each layer gives: element 0 holds x, element l + 1 the outputs σ(w[l] · y + b[l]) of layer l, y being element l. */
    public static double[][] forward(double[][][] w, double[][] b, double[] x) {
        double[][] y = new double[w.length + 1][];
        y[0] = x.clone();
        for (int l = 0; l < w.length; l++) {
            y[l + 1] = new double[w[l].length];
            for (int i = 0; i < w[l].length; i++) {
                double z = b[l][i];
                for (int j = 0; j < y[l].length; j++) {
                    z += w[l][i][j] * y[l][j];
                }
                y[l + 1][i] = 1 / (1 + Math.exp(-z));
            }
        }
        return y;
    }

    /** The gradients of the loss by the biases: the shape of b. */
    public static double[][] byBiases(double[][][] w, double[][] b, double[] x, double[] targets) {
        double[][] y = forward(w, b, x);
        double[][] delta = new double[w.length][];
        for (int l = w.length - 1; l >= 0; l--) {
            double[] out = y[l + 1];
            delta[l] = new double[out.length];
            for (int i = 0; i < out.length; i++) {
                double arrives = 0;
                if (l == w.length - 1) {
                    arrives = out[i] - targets[i];
                } else {
                    for (int k = 0; k < w[l + 1].length; k++) {
                        arrives += w[l + 1][k][i] * delta[l + 1][k];
                    }
                }
                delta[l][i] = arrives * out[i] * (1 - out[i]);
            }
        }
        return delta;
    }

    /** The gradients of the loss by the weights: the shape of w. */
    public static double[][][] byWeights(double[][][] w, double[][] b, double[] x, double[] targets) {
        double[][] y = forward(w, b, x);
        double[][] delta = byBiases(w, b, x, targets);
        double[][][] gradients = new double[w.length][][];
        for (int l = 0; l < w.length; l++) {
            double[] below = y[l];
            gradients[l] = new double[w[l].length][below.length];
            for (int i = 0; i < w[l].length; i++) {
                for (int j = 0; j < below.length; j++) {
                    gradients[l][i][j] = delta[l][i] * below[j];
                }
            }
        }
        return gradients;
    }
}
