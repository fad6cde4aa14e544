/** Softmax and the mean cross-entropy of many rows of logits with its gradient. No method changes its arguments. */
public final class SoftmaxCrossEntropy {

    private SoftmaxCrossEntropy() {
    }

    /** The probabilities of one row. */
    public static double[] softmax(double[] z) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double v : z) {
            greatest = Math.max(greatest, v);
        }
        double sum = 0;
        double[] p = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            p[j] = Math.exp(z[j] - greatest);
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
            double greatest = Double.NEGATIVE_INFINITY;
            for (double v : z[i]) {
                greatest = Math.max(greatest, v);
            }
            double sum = 0;
            for (double v : z[i]) {
                sum += Math.exp(v - greatest);
            }
            total += greatest + Math.log(sum) - z[i][labels[i]];
        }
        return total / labels.length;
    }

    /** The gradient of that mean by the logits. */
    public static double[][] gradient(double[][] z, int[] labels) {
        double[][] gradient = new double[z.length][];
        for (int i = 0; i < labels.length; i++) {
            gradient[i] = softmax(z[i]);
            gradient[i][labels[i]] -= 1;
            for (int j = 0; j < gradient[i].length; j++) {
                gradient[i][j] /= labels.length;
            }
        }
        return gradient;
    }
}
