/** Perceptron learning, pass after pass. Three faults are hidden here. */
public final class PerceptronToMend {

    private final double[] weights;
    private int passes;

    /** Learns from one row of x for each example and its class in y, +1 or −1. */
    public PerceptronToMend(double[][] x, int[] y, int mostPasses) {
        int features = x[0].length;
        weights = new double[features + 1];
        int mistakes = 1;
        while (mistakes > 0 && passes < mostPasses) {
            passes++;
            for (int i = 0; i < x.length; i++) {
                double sum = weights[features];
                for (int j = 0; j < features; j++) {
                    sum += weights[j] * x[i][j];
                }
                if (y[i] * sum < 0) {
                    mistakes++;
                    for (int j = 0; j < features; j++) {
                        weights[j] += y[i] * x[i][j];
                    }
                    weights[features] += 1;
                }
            }
        }
    }

    /** The weights at the end: one for each feature, then the constant's. */
    public double[] weights() {
        return weights.clone();
    }

    /** How many passes were made, the last one without mistakes included. */
    public int passes() {
        return passes;
    }
}
