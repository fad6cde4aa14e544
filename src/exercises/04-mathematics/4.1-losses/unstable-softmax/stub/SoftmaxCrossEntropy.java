/** Softmax and the mean cross-entropy of many rows of logits with its gradient. Faults are hidden here. */
public final class SoftmaxCrossEntropy {

    private SoftmaxCrossEntropy() {
    }

    /** The probabilities of one row. */
    public static double[] softmax(double[] z) {
        double sum = 0;
        double[] p = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            p[j] = Math.exp(z[j]);
            sum += p[j];
        }
        for (int j = 0; j < z.length; j++) {
            p[j] /= sum;
        }
        return p;
    }

    /** The mean over the rows of −ln softmax at the label. */
    public static double loss(double[][] z, int[] labels) {
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            total -= Math.log(softmax(z[i])[labels[i]]);
        }
        return total / labels.length;
    }

    /** The gradient of that mean by the logits. */
    public static double[][] gradient(double[][] z, int[] labels) {
        double[][] gradient = new double[z.length][];
        for (int i = 0; i < labels.length; i++) {
            gradient[i] = softmax(z[i]);
            gradient[i][labels[i]] -= 1;
        }
        return gradient;
    }
}
