/** Prototypes of classes with a few examples each, and what they say of a query. */
public final class NearestPrototype {

    private NearestPrototype() {
    }

    /** The mean of each class's examples, class after class. */
    public static double[][] prototypes(double[][] support, int[] labels, int ways) {
        double[][] means = new double[ways][support[0].length];
        int[] counts = new int[ways];
        for (int label : labels) {
            counts[label]++;
        }
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < support[i].length; k++) {
                means[labels[i]][k] += support[i][k] / counts[labels[i]];
            }
        }
        return means;
    }

    /** Of the query to each prototype. */
    public static double[] squaredDistances(double[][] prototypes, double[] query) {
        double[] distances = new double[prototypes.length];
        for (int n = 0; n < prototypes.length; n++) {
            double sum = 0;
            for (int k = 0; k < query.length; k++) {
                sum += (query[k] - prototypes[n][k]) * (query[k] - prototypes[n][k]);
            }
            distances[n] = sum;
        }
        return distances;
    }

    /** Softmax of the negative squared distances. */
    public static double[] probabilities(double[][] prototypes, double[] query) {
        double[] distances = squaredDistances(prototypes, query);
        double least = Double.POSITIVE_INFINITY;
        for (double distance : distances) {
            least = Math.min(least, distance);
        }
        double[] result = new double[distances.length];
        double sum = 0;
        for (int n = 0; n < result.length; n++) {
            result[n] = Math.exp(least - distances[n]);
            sum += result[n];
        }
        for (int n = 0; n < result.length; n++) {
            result[n] /= sum;
        }
        return result;
    }
}
