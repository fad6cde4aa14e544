package mapping.speech.markov;

/** What a step of learning gathers for one mixture: weight, Σ x and Σ x² of each component, around its old mean. */
final class MixtureSums {

    private final GaussianMixture old;
    private final double[][] center;
    private final double[] weight;
    private final double[][] sum;
    private final double[][] squares;

    MixtureSums(GaussianMixture old) {
        this.old = old;
        center = old.means();
        weight = new double[old.weights().length];
        sum = new double[weight.length][old.coordinates()];
        squares = new double[weight.length][old.coordinates()];
    }

    /** Counts a vector for each component as much as the component has of its density. */
    void add(double[] x, double count) {
        if (count == 0) {
            return;
        }
        double[] parts = old.logParts(x);
        double total = Logs.sum(parts);
        for (int m = 0; m < parts.length; m++) {
            double share = count * StrictMath.exp(parts[m] - total);
            weight[m] += share;
            for (int j = 0; j < x.length; j++) {
                double distance = x[j] - center[m][j];
                sum[m][j] += share * distance;
                squares[m][j] += share * distance * distance;
            }
        }
    }

    /** The likeliest mixture; a component without weight stays where it is, with weight 0. */
    GaussianMixture mixture(double floor) {
        double[][] means = new double[weight.length][];
        double[][] variances = new double[weight.length][];
        double all = 0;
        for (int m = 0; m < weight.length; m++) {
            all += weight[m];
            means[m] = center[m].clone();
            variances[m] = old.variances()[m];
            for (int j = 0; weight[m] > 0 && j < means[m].length; j++) {
                double shift = sum[m][j] / weight[m];
                means[m][j] += shift;
                variances[m][j] = Math.max(floor, squares[m][j] / weight[m] - shift * shift);
            }
        }
        double[] weights = old.weights();
        for (int m = 0; all > 0 && m < weights.length; m++) {
            weights[m] = weight[m] / all;
        }
        return GaussianMixture.of(weights, means, variances);
    }
}
