/** What several classifiers say together. */
public final class TwoWitnesses {

    private TwoWitnesses() {
    }

    /** The product rule: probabilities of the classes from those of each witness, null for a missing one. */
    public static double[] fused(double[] prior, double[]... said) {
        int present = 0;
        double[] weights = new double[prior.length];
        java.util.Arrays.fill(weights, 1);
        for (double[] one : said) {
            if (one != null) {
                present++;
                for (int c = 0; c < weights.length; c++) {
                    weights[c] *= one[c];
                }
            }
        }
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            weights[c] *= Math.pow(prior[c], 1 - present);
            sum += weights[c];
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= sum;
        }
        return weights;
    }

    /** The product rule from the logits of each witness. */
    public static double[] fusedLogs(double[] prior, double[]... logits) {
        double[] sums = new double[prior.length];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = (1 - logits.length) * Math.log(prior[c]);
            for (double[] one : logits) {
                sums[c] += one[c];
            }
            greatest = Math.max(greatest, sums[c]);
        }
        double total = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = Math.exp(sums[c] - greatest);
            total += sums[c];
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= total;
        }
        return sums;
    }

    /** The probability that two things have the same class. */
    public static double same(double[] first, double[] second) {
        double sum = 0;
        for (int c = 0; c < first.length; c++) {
            sum += first[c] * second[c];
        }
        return sum;
    }
}
