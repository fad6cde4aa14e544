/** Mazur's network: two inputs, hidden neurons with the logistic function, outputs with the logistic function. */
public final class TwoTwoTwo {

    private TwoTwoTwo() {
    }

    /** The outputs of one layer: σ(w·x + b), row i of w belonging to neuron i. */
    public static double[] forward(double[][] w, double[] b, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < y.length; i++) {
            double z = b[i];
            for (int j = 0; j < x.length; j++) {
                z += w[i][j] * x[j];
            }
            y[i] = 1 / (1 + Math.exp(-z));
        }
        return y;
    }

    /** ½ Σ (t − o)². */
    public static double loss(double[] outputs, double[] targets) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += (targets[i] - outputs[i]) * (targets[i] - outputs[i]) / 2;
        }
        return sum;
    }

    /** The gradients of the loss by w1 and by w2, in this order; both have the shape of their matrix. */
    public static double[][][] gradients(double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x, double[] targets) {
        double[] h = forward(w1, b1, x);
        double[] o = forward(w2, b2, h);
        double[] above = new double[o.length];
        for (int i = 0; i < o.length; i++) {
            above[i] = (o[i] - targets[i]) * o[i] * (1 - o[i]);
        }
        double[] below = new double[h.length];
        for (int j = 0; j < h.length; j++) {
            for (int i = 0; i < o.length; i++) {
                below[j] += w2[i][j] * above[i];
            }
            below[j] *= h[j] * (1 - h[j]);
        }
        return new double[][][] {outer(below, x), outer(above, h)};
    }

    private static double[][] outer(double[] u, double[] x) {
        double[][] product = new double[u.length][x.length];
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i][j] = u[j % u.length] * x[i % x.length];
            }
        }
        return product;
    }
}
